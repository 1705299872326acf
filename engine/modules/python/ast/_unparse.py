"""From a tree back to source."""

# Statements make lines; expressions make text for the place they are in, whose `level` says how
# tightly it binds: an expression that binds less gets parentheses.

from _ast import (AST, AsyncFunctionDef, Call, ClassDef, Constant, Expr, FormattedValue, FunctionDef, If,
                  JoinedStr, Module, Name, Tuple)

(_NAMED_EXPR, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _CMP, _BOR, _BXOR, _BAND, _SHIFT, _ARITH, _TERM, _FACTOR,
 _POWER, _AWAIT, _ATOM) = range(18)
_EXPR = _BOR

_BINARY = {"Add": ("+", _ARITH), "Sub": ("-", _ARITH), "Mult": ("*", _TERM), "MatMult": ("@", _TERM),
           "Div": ("/", _TERM), "Mod": ("%", _TERM), "LShift": ("<<", _SHIFT), "RShift": (">>", _SHIFT),
           "BitOr": ("|", _BOR), "BitXor": ("^", _BXOR), "BitAnd": ("&", _BAND), "FloorDiv": ("//", _TERM),
           "Pow": ("**", _POWER)}
_UNARY = {"Invert": ("~", _FACTOR), "Not": ("not ", _NOT), "UAdd": ("+", _FACTOR), "USub": ("-", _FACTOR)}
_COMPARE = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is",
            "IsNot": "is not", "In": "in", "NotIn": "not in"}
_BOOL = {"And": ("and", _AND), "Or": ("or", _OR)}

_QUOTES = ("'", '"', '"""', "\'\'\'")
_LONG_QUOTES = _QUOTES[2:]
_INFINITY = "1e309"


def unparse(ast_obj):
    """Source text whose tree is equivalent to the given one."""
    writer = _Writer()
    if isinstance(ast_obj, list):
        return '\n'.join(map(unparse, ast_obj))
    if hasattr(writer, 'stmt_' + ast_obj.__class__.__name__):
        writer.statement(ast_obj)
        return '\n'.join(writer.lines)
    return writer.expr(ast_obj)


def _quoted_parts(text, quotes, escape_blanks=False):
    """(escaped text, quotes that it may stand in), with as few escapes as possible."""
    def escaped(c):
        if c in "\n\t" and not escape_blanks:
            return c
        return repr(c)[1:-1] if c == "\\" or not c.isprintable() else c
    shown = "".join(map(escaped, text))
    usable = [q for q in quotes if q not in shown and ("\n" not in shown or q in _LONG_QUOTES)]
    if not usable:
        shown = repr(text)
        return shown[1:-1], [next((q for q in quotes if shown[0] in q), shown[0])]
    if shown:
        usable.sort(key=lambda q: q[0] == shown[-1])
        if usable[0][0] == shown[-1]:
            shown = shown[:-1] + "\\" + shown[-1]
    return shown, usable


def _quoted(text, quotes=_QUOTES):
    shown, usable = _quoted_parts(text, quotes)
    return usable[0] + shown + usable[0]


class _Writer:
    def __init__(self, avoid_backslashes=False):
        self.lines = []
        self.depth = 0
        self.avoid_backslashes = avoid_backslashes
        self.except_word = "except"
        self.type_ignores = {}

    # --- Statements ---

    def fill(self, text):
        self.lines.append("    " * self.depth + text)

    def statement(self, node):
        getattr(self, 'stmt_' + node.__class__.__name__)(node)

    def block(self, head, body, docstring=False):
        self.fill(head + ":")
        self.depth += 1
        self.body(body, docstring)
        self.depth -= 1

    def body(self, statements, docstring=False):
        for index, node in enumerate(statements):
            if docstring and index == 0 and isinstance(node, Expr) and isinstance(node.value, Constant) and \
                    isinstance(node.value.value, str):
                prefix = "u" if node.value.kind == "u" else ""
                self.fill(prefix + _quoted(node.value.value, _LONG_QUOTES))
            else:
                self.statement(node)

    def exprs(self, nodes, level=_TEST):
        return ", ".join(self.expr(node, level) for node in nodes)

    def stmt_Module(self, node):
        self.type_ignores = {ignore.lineno: f"ignore{ignore.tag}" for ignore in node.type_ignores}
        self.body(node.body, docstring=True)
        self.type_ignores.clear()

    def stmt_Interactive(self, node):
        self.body(node.body)

    def stmt_Expression(self, node):
        self.lines.append(self.expr(node.body))

    def stmt_FunctionType(self, node):
        self.lines.append(f"({self.exprs(node.argtypes)}) -> {self.expr(node.returns)}")

    def stmt_Expr(self, node):
        self.fill(self.expr(node.value, _YIELD))

    def stmt_Import(self, node):
        self.fill("import " + self.exprs(node.names))

    def stmt_ImportFrom(self, node):
        self.fill(f"from {'.' * (node.level or 0)}{node.module or ''} import {self.exprs(node.names)}")

    def comment(self, node):
        comment = self.type_ignores.get(node.lineno) or node.type_comment
        return "" if comment is None else f" # type: {comment}"

    def stmt_Assign(self, node):
        targets = "".join(self.expr(target, _TUPLE) + " = " for target in node.targets)
        self.fill(targets + self.expr(node.value) + self.comment(node))

    def stmt_AugAssign(self, node):
        sign = _BINARY[node.op.__class__.__name__][0]
        self.fill(f"{self.expr(node.target)} {sign}= {self.expr(node.value)}")

    def stmt_AnnAssign(self, node):
        target = self.expr(node.target)
        if not node.simple and isinstance(node.target, Name):
            target = f"({target})"
        value = f" = {self.expr(node.value)}" if node.value else ""
        self.fill(f"{target}: {self.expr(node.annotation)}{value}")

    def stmt_Return(self, node):
        self.fill("return " + self.expr(node.value) if node.value else "return")

    def stmt_Pass(self, node):
        self.fill("pass")

    def stmt_Break(self, node):
        self.fill("break")

    def stmt_Continue(self, node):
        self.fill("continue")

    def stmt_Delete(self, node):
        self.fill("del " + self.exprs(node.targets))

    def stmt_Assert(self, node):
        message = ", " + self.expr(node.msg) if node.msg else ""
        self.fill(f"assert {self.expr(node.test)}{message}")

    def stmt_Global(self, node):
        self.fill("global " + ", ".join(node.names))

    def stmt_Nonlocal(self, node):
        self.fill("nonlocal " + ", ".join(node.names))

    def stmt_Raise(self, node):
        if not node.exc:
            if node.cause:
                raise ValueError("Node can't use cause without an exception.")
            self.fill("raise")
            return
        cause = " from " + self.expr(node.cause) if node.cause else ""
        self.fill(f"raise {self.expr(node.exc)}{cause}")

    def try_statement(self, node, word):
        outer, self.except_word = self.except_word, word
        self.block("try", node.body)
        for handler in node.handlers:
            self.stmt_ExceptHandler(handler)
        if node.orelse:
            self.block("else", node.orelse)
        if node.finalbody:
            self.block("finally", node.finalbody)
        self.except_word = outer

    def stmt_Try(self, node):
        self.try_statement(node, "except")

    def stmt_TryStar(self, node):
        self.try_statement(node, "except*")

    def stmt_ExceptHandler(self, node):
        kind = " " + self.expr(node.type) if node.type else ""
        name = " as " + node.name if node.name else ""
        self.block(self.except_word + kind + name, node.body)

    def decorators(self, node):
        if self.lines:
            self.lines.append("")
        for decorator in node.decorator_list:
            self.fill("@" + self.expr(decorator))

    def stmt_ClassDef(self, node):
        self.decorators(node)
        bases = self.exprs(node.bases + node.keywords)
        self.block(f"class {node.name}({bases})" if bases else f"class {node.name}", node.body, docstring=True)

    def function(self, node, word):
        self.decorators(node)
        result = " -> " + self.expr(node.returns) if node.returns else ""
        head = f"{word} {node.name}({self.expr(node.args)}){result}"
        self.commented_block(head, node, docstring=True)

    def commented_block(self, head, node, docstring=False):
        comment = self.comment(node)
        if comment:
            self.fill(head + ":" + comment)
            self.depth += 1
            self.body(node.body, docstring)
            self.depth -= 1
        else:
            self.block(head, node.body, docstring)

    def stmt_FunctionDef(self, node):
        self.function(node, "def")

    def stmt_AsyncFunctionDef(self, node):
        self.function(node, "async def")

    def loop(self, node, word):
        self.commented_block(f"{word} {self.expr(node.target, _TUPLE)} in {self.expr(node.iter)}", node)
        if node.orelse:
            self.block("else", node.orelse)

    def stmt_For(self, node):
        self.loop(node, "for")

    def stmt_AsyncFor(self, node):
        self.loop(node, "async for")

    def stmt_If(self, node):
        self.block("if " + self.expr(node.test), node.body)
        while len(node.orelse) == 1 and isinstance(node.orelse[0], If):
            node = node.orelse[0]
            self.block("elif " + self.expr(node.test), node.body)
        if node.orelse:
            self.block("else", node.orelse)

    def stmt_While(self, node):
        self.block("while " + self.expr(node.test), node.body)
        if node.orelse:
            self.block("else", node.orelse)

    def stmt_With(self, node):
        self.commented_block("with " + self.exprs(node.items), node)

    def stmt_AsyncWith(self, node):
        self.commented_block("async with " + self.exprs(node.items), node)

    def stmt_Match(self, node):
        self.fill(f"match {self.expr(node.subject)}:")
        self.depth += 1
        for case in node.cases:
            self.stmt_match_case(case)
        self.depth -= 1

    def stmt_match_case(self, node):
        guard = " if " + self.expr(node.guard) if node.guard else ""
        self.block(f"case {self.expr(node.pattern)}{guard}", node.body)

    # --- Expressions ---

    def expr(self, node, level=_TEST):
        return getattr(self, 'expr_' + node.__class__.__name__)(node, level)

    @staticmethod
    def bound(text, own, level):
        return f"({text})" if level > own else text

    def expr_NamedExpr(self, node, level):
        return self.bound(f"{self.expr(node.target, _ATOM)} := {self.expr(node.value, _ATOM)}", _NAMED_EXPR, level)

    def expr_Await(self, node, level):
        value = " " + self.expr(node.value, _ATOM) if node.value else ""
        return self.bound("await" + value, _AWAIT, level)

    def expr_Yield(self, node, level):
        return self.bound("yield " + self.expr(node.value, _ATOM) if node.value else "yield", _YIELD, level)

    def expr_YieldFrom(self, node, level):
        if not node.value:
            raise ValueError("Node can't be used without a value attribute.")
        return self.bound("yield from " + self.expr(node.value, _ATOM), _YIELD, level)

    def expr_JoinedStr(self, node, level):
        if self.avoid_backslashes:
            return "f" + _quoted(self.inside_fstring(node))
        quotes = list(_QUOTES)
        text = ""
        for part in node.values:
            shown, quotes = _quoted_parts(self.inside_fstring(part), quotes, isinstance(part, Constant))
            text += shown
        return "f" + quotes[0] + text + quotes[0]

    def inside_fstring(self, node):
        if isinstance(node, JoinedStr):
            return "".join(map(self.inside_fstring, node.values))
        if isinstance(node, Constant) and isinstance(node.value, str):
            return node.value.replace("{", "{{").replace("}", "}}")
        if isinstance(node, FormattedValue):
            return self.expr_FormattedValue(node, _TEST)
        raise ValueError(f"Unexpected node inside JoinedStr, {node!r}")

    def expr_FormattedValue(self, node, level):
        text = type(self)(avoid_backslashes=True).expr(node.value, _TEST + 1)
        if "\\" in text:
            raise ValueError("Unable to avoid backslash in f-string expression part")
        if text.startswith("{"):
            text = " " + text
        if node.conversion != -1:
            text += "!" + chr(node.conversion)
        if node.format_spec:
            text += ":" + self.inside_fstring(node.format_spec)
        return "{" + text + "}"

    def expr_Name(self, node, level):
        return node.id

    def constant(self, value):
        if isinstance(value, (float, complex)):
            return repr(value).replace("inf", _INFINITY).replace("nan", f"({_INFINITY}-{_INFINITY})")
        if self.avoid_backslashes and isinstance(value, str):
            return _quoted(value)
        return repr(value)

    def expr_Constant(self, node, level):
        value = node.value
        if isinstance(value, tuple):
            return "(" + ", ".join(map(self.constant, value)) + (",)" if len(value) == 1 else ")")
        if value is ...:
            return "..."
        return ("u" if node.kind == "u" else "") + self.constant(value)

    def expr_List(self, node, level):
        return f"[{self.exprs(node.elts)}]"

    def generators(self, node):
        return "".join(map(self.expr, node.generators))

    def expr_ListComp(self, node, level):
        return f"[{self.expr(node.elt)}{self.generators(node)}]"

    def expr_GeneratorExp(self, node, level):
        return f"({self.expr(node.elt)}{self.generators(node)})"

    def expr_SetComp(self, node, level):
        return f"{{{self.expr(node.elt)}{self.generators(node)}}}"

    def expr_DictComp(self, node, level):
        return f"{{{self.expr(node.key)}: {self.expr(node.value)}{self.generators(node)}}}"

    def expr_comprehension(self, node, level):
        word = " async for " if node.is_async else " for "
        conditions = "".join(" if " + self.expr(test, _TEST + 1) for test in node.ifs)
        return f"{word}{self.expr(node.target, _TUPLE)} in {self.expr(node.iter, _TEST + 1)}{conditions}"

    def expr_IfExp(self, node, level):
        text = (f"{self.expr(node.body, _TEST + 1)} if {self.expr(node.test, _TEST + 1)} "
                f"else {self.expr(node.orelse, _TEST)}")
        return self.bound(text, _TEST, level)

    def expr_Set(self, node, level):
        return f"{{{self.exprs(node.elts)}}}" if node.elts else "{*()}"

    def expr_Dict(self, node, level):
        return "{" + ", ".join(
            "**" + self.expr(value, _EXPR) if key is None else f"{self.expr(key)}: {self.expr(value)}"
            for key, value in zip(node.keys, node.values)) + "}"

    def items(self, nodes):
        return self.expr(nodes[0]) + "," if len(nodes) == 1 else self.exprs(nodes)

    def expr_Tuple(self, node, level):
        text = self.items(node.elts)
        return f"({text})" if not node.elts or level > _TUPLE else text

    def expr_UnaryOp(self, node, level):
        sign, own = _UNARY[node.op.__class__.__name__]
        return self.bound(sign + self.expr(node.operand, own), own, level)

    def expr_BinOp(self, node, level):
        sign, own = _BINARY[node.op.__class__.__name__]
        left, right = (own + 1, own) if sign == "**" else (own, own + 1)
        return self.bound(f"{self.expr(node.left, left)} {sign} {self.expr(node.right, right)}", own, level)

    def expr_Compare(self, node, level):
        text = self.expr(node.left, _CMP + 1)
        for op, right in zip(node.ops, node.comparators):
            text += f" {_COMPARE[op.__class__.__name__]} {self.expr(right, _CMP + 1)}"
        return self.bound(text, _CMP, level)

    def expr_BoolOp(self, node, level):
        word, own = _BOOL[node.op.__class__.__name__]
        parts = [self.expr(value, min(own + 1 + index, _ATOM)) for index, value in enumerate(node.values)]
        return self.bound(f" {word} ".join(parts), own, level)

    def expr_Attribute(self, node, level):
        # `3.real` would be a number with a fraction.
        space = " " if isinstance(node.value, Constant) and isinstance(node.value.value, int) else ""
        return f"{self.expr(node.value, _ATOM)}{space}.{node.attr}"

    def expr_Call(self, node, level):
        return f"{self.expr(node.func, _ATOM)}({self.exprs(node.args + node.keywords)})"

    def expr_Subscript(self, node, level):
        index = node.slice
        text = self.items(index.elts) if isinstance(index, Tuple) and index.elts else self.expr(index)
        return f"{self.expr(node.value, _ATOM)}[{text}]"

    def expr_Starred(self, node, level):
        return "*" + self.expr(node.value, _EXPR)

    def expr_Slice(self, node, level):
        lower, upper = (self.expr(bound) if bound else "" for bound in (node.lower, node.upper))
        return f"{lower}:{upper}" + (":" + self.expr(node.step) if node.step else "")

    def expr_Lambda(self, node, level):
        parameters = self.expr(node.args)
        text = f"lambda{' ' + parameters if parameters else ''}: {self.expr(node.body, _TEST)}"
        return self.bound(text, _TEST, level)

    def expr_arg(self, node, level):
        return f"{node.arg}: {self.expr(node.annotation)}" if node.annotation else node.arg

    def expr_arguments(self, node, level):
        def with_default(parameter, default):
            return self.expr(parameter) + ("=" + self.expr(default) if default else "")
        positional = node.posonlyargs + node.args
        defaults = [None] * (len(positional) - len(node.defaults)) + node.defaults
        parts = [with_default(*pair) for pair in zip(positional, defaults)]
        if node.posonlyargs:
            parts.insert(len(node.posonlyargs), "/")
        if node.vararg or node.kwonlyargs:
            parts.append("*" + (self.expr(node.vararg) if node.vararg else ""))
        parts.extend(with_default(*pair) for pair in zip(node.kwonlyargs, node.kw_defaults))
        if node.kwarg:
            parts.append("**" + self.expr(node.kwarg))
        return ", ".join(parts)

    def expr_keyword(self, node, level):
        return ("**" if node.arg is None else node.arg + "=") + self.expr(node.value)

    def expr_alias(self, node, level):
        return f"{node.name} as {node.asname}" if node.asname else node.name

    def expr_withitem(self, node, level):
        return self.expr(node.context_expr) + (" as " + self.expr(node.optional_vars) if node.optional_vars else "")

    # --- Patterns ---

    def expr_MatchValue(self, node, level):
        return self.expr(node.value)

    def expr_MatchSingleton(self, node, level):
        return self.constant(node.value)

    def expr_MatchSequence(self, node, level):
        return f"[{self.exprs(node.patterns)}]"

    def expr_MatchStar(self, node, level):
        return "*" + ("_" if node.name is None else node.name)

    def expr_MatchMapping(self, node, level):
        parts = [f"{self.expr(key)}: {self.expr(pattern)}"
                 for key, pattern in zip(node.keys, node.patterns, strict=True)]
        if node.rest is not None:
            parts.append("**" + node.rest)
        return "{" + ", ".join(parts) + "}"

    def expr_MatchClass(self, node, level):
        parts = [self.expr(pattern) for pattern in node.patterns]
        parts.extend(f"{name}={self.expr(pattern)}"
                     for name, pattern in zip(node.kwd_attrs, node.kwd_patterns, strict=True))
        return f"{self.expr(node.cls, _ATOM)}({', '.join(parts)})"

    def expr_MatchAs(self, node, level):
        if node.name is None:
            return "_"
        if node.pattern is None:
            return node.name
        return self.bound(f"{self.expr(node.pattern, _BOR)} as {node.name}", _TEST, level)

    def expr_MatchOr(self, node, level):
        return self.bound(" | ".join(self.expr(pattern, _BOR + 1) for pattern in node.patterns), _BOR, level)
