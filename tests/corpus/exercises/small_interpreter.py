# A small language: tokens, a tree by recursive descent, scopes, functions, loops, and run-time errors.
import re
TOKEN = re.compile(r"\s*(?:(\d+\.?\d*)|(\"[^\"]*\")|([A-Za-z_]\w*)|(==|!=|<=|>=|[-+*/%<>=(){},;!]))")


class LangError(Exception): pass
class Return(Exception):
    def __init__(self, value): self.value = value
def tokens(source):
    at, out = 0, []
    source = source.rstrip()
    while at < len(source):
        m = TOKEN.match(source, at)
        if not m: raise LangError(f"bad character {source[at:].lstrip()[:1]!r}")
        number, text, name, op = m.groups()
        out.append(("num", float(number)) if number else ("str", text[1:-1]) if text else ("name", name) if name else ("op", op))
        at = m.end()
    return out + [("end", None)]
class Parser:
    LEVELS = [["==", "!="], ["<", ">", "<=", ">="], ["+", "-"], ["*", "/", "%"]]
    def __init__(self, source): self.t, self.i = tokens(source), 0
    def look(self, value): return self.t[self.i][1] == value and self.t[self.i][0] in ("op", "name")
    def take(self, value=None):
        kind, got = self.t[self.i]
        if value is not None and not self.look(value): raise LangError(f"expected {value!r}, got {got!r}")
        self.i += 1
        return got
    def program(self):
        out = []
        while self.t[self.i][0] != "end": out.append(self.statement())
        return out
    def block(self):
        self.take("{"); out = []
        while not self.look("}"): out.append(self.statement())
        self.take("}")
        return out
    def statement(self):
        if self.look("let"):
            self.take(); name = self.take(); self.take("="); value = self.binary(0); self.take(";")
            return "let", name, value
        if self.look("if"):
            self.take(); test = self.binary(0); then = self.block(); other = []
            if self.look("else"): self.take(); other = [self.statement()] if self.look("if") else self.block()
            return "if", test, then, other
        if self.look("while"): self.take(); return "while", self.binary(0), self.block()
        if self.look("return"): self.take(); value = self.binary(0); self.take(";"); return "return", value
        if self.look("fn"):
            self.take(); name = self.take(); self.take("("); params = []
            while not self.look(")"):
                params.append(self.take())
                if self.look(","): self.take()
            self.take(")")
            return "let", name, ("fn", params, self.block())
        if self.t[self.i][0] == "name" and self.t[self.i + 1] == ("op", "="):
            name = self.take(); self.take(); value = self.binary(0); self.take(";")
            return "set", name, value
        value = self.binary(0); self.take(";")
        return "expr", value
    def binary(self, level):
        if level == len(self.LEVELS): return self.unary()
        left = self.binary(level + 1)
        while any(self.look(op) for op in self.LEVELS[level]): left = ("bin", self.take(), left, self.binary(level + 1))
        return left
    def unary(self):
        if self.look("-") or self.look("!"): return "un", self.take(), self.unary()
        value = self.atom()
        while self.look("("):
            self.take(); arguments = []
            while not self.look(")"):
                arguments.append(self.binary(0))
                if self.look(","): self.take()
            self.take(")"); value = ("call", value, arguments)
        return value
    def atom(self):
        kind, value = self.t[self.i]
        if self.look("("): self.take(); inner = self.binary(0); self.take(")"); return inner
        if kind in ("num", "str"): self.i += 1; return "const", value
        if kind == "name": self.i += 1; return "name", value
        raise LangError(f"unexpected {value!r}")
class Scope(dict):
    def __init__(self, parent=None, **values): super().__init__(values); self.parent = parent
    def find(self, name):
        scope = self
        while scope is not None:
            if name in scope: return scope
            scope = scope.parent
        raise LangError(f"unknown name {name}")
def run(node, scope):
    match node:
        case list(): 
            for statement in node: run(statement, scope)
        case "let", name, value: scope[name] = run(value, scope)
        case "set", name, value: scope.find(name)[name] = run(value, scope)
        case "if", test, then, other: run(then if run(test, scope) else other, Scope(scope))
        case "while", test, body:
            while run(test, scope): run(body, Scope(scope))
        case "return", value: raise Return(run(value, scope))
        case "expr", value: run(value, scope)
        case "const", value: return value
        case "name", name: return scope.find(name)[name]
        case "un", "-", value: return -run(value, scope)
        case "un", "!", value: return not run(value, scope)
        case "fn", params, body:
            def function(*arguments):
                if len(arguments) != len(params): raise LangError(f"expected {len(params)} arguments, got {len(arguments)}")
                try: run(body, Scope(scope, **dict(zip(params, arguments))))
                except Return as r: return r.value
            return function
        case "call", function, arguments:
            target = run(function, scope)
            if not callable(target): raise LangError(f"{target!r} cannot be called")
            return target(*[run(a, scope) for a in arguments])
        case "bin", op, left, right:
            a, b = run(left, scope), run(right, scope)
            try: return {"+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b, "/": lambda: a / b, "%": lambda: a % b, "<": lambda: a < b, ">": lambda: a > b, "<=": lambda: a <= b, ">=": lambda: a >= b, "==": lambda: a == b, "!=": lambda: a != b}[op]()
            except (TypeError, ZeroDivisionError) as error: raise LangError(str(error)) from error
def execute(source):
    out = []
    try: run(Parser(source).program(), Scope(None, print=lambda *v: out.append(" ".join(f"{x:g}" if isinstance(x, float) else str(x) for x in v)), len=lambda s: float(len(s))))
    except LangError as error: out.append(f"! {error}")
    except RecursionError: out.append("! too deep")
    return out
for source in ('print(1 + 2 * 3, -4 % 3, "a" + "b", 2 < 3 == 1 < 2);', "fn fact(n) { if n < 2 { return 1; } return n * fact(n - 1); } print(fact(10));", "let i = 0; let s = 0; while i < 5 { i = i + 1; if i % 2 == 0 { s = s + i; } else if i == 3 { s = s * 10; } else { s = s - 1; } } print(s);",
               "fn counter() { let n = 0; fn up() { n = n + 1; return n; } return up; } let c = counter(); let d = counter(); c(); c(); print(c(), d());", "fn f(a, b) { return a + b; } print(f(1));", 'print("a" - 1);', "x = 5;", "let x = 5; x();", "print(1 / 0);", "let = 3;", "print(1", "print(@);", "fn loop(n) { return loop(n + 1); } loop(0);", "fn none() { } print(none());",
               'fn map(f, n) { let i = 0; let out = ""; while i < n { out = out + f(i); i = i + 1; } return out; } fn star(i) { if i % 2 == 0 { return "*"; } return "-"; } print(map(star, 7), len("four"), !0, !1);', "fn fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); } print(fib(15));"):
    print(*execute(source), sep=" | ")
