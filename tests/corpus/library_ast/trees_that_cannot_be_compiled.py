# A tree made of nodes is checked before it is compiled: each wrong shape has its error.
import ast


def tree_of(text, change):
    tree = ast.parse(text)
    change(tree)
    return tree


def body(tree):
    return tree.body[0]


CHANGES = [
    ("if x: pass", lambda t: setattr(body(t), "body", [])),
    ("while x: pass", lambda t: setattr(body(t), "body", [])),
    ("for x in y: pass", lambda t: setattr(body(t), "body", [])),
    ("for x in y: pass", lambda t: setattr(body(t), "target", ast.Constant(1))),
    ("def f(): pass", lambda t: setattr(body(t), "body", [])),
    ("class A: pass", lambda t: setattr(body(t), "body", [])),
    ("with a: pass", lambda t: setattr(body(t), "items", [])),
    ("try: pass\nfinally: pass", lambda t: setattr(body(t), "finalbody", [])),
    ("try: pass\nexcept A: pass\nelse: pass", lambda t: (setattr(body(t), "handlers", []),
                                                         setattr(body(t), "finalbody", [ast.Pass()]))),
    ("import a", lambda t: setattr(body(t), "names", [])),
    ("from a import b", lambda t: setattr(body(t), "level", -1)),
    ("def f():\n global x", lambda t: setattr(body(body(t)), "names", [])),
    ("del x", lambda t: setattr(body(t), "targets", [])),
    ("x = 1", lambda t: setattr(body(t), "targets", [])),
    ("x = 1", lambda t: setattr(body(t).targets[0], "ctx", ast.Load())),
    ("x = 1", lambda t: setattr(body(t).targets[0], "id", "None")),
    ("x: int", lambda t: setattr(body(t), "target", ast.Attribute(ast.Name("a", ast.Load()), "b", ast.Store()))),
    ("a and b", lambda t: body(t).value.values.pop()),
    ("{1: 2}", lambda t: body(t).value.keys.pop()),
    ("a < b", lambda t: body(t).value.ops.append(ast.Lt())),
    ("a < b", lambda t: body(t).value.comparators.clear()),
    ("[x for x in y]", lambda t: body(t).value.generators.clear()),
    ("[a, b]", lambda t: body(t).value.elts.append(None)),
    ("def f(a=1): pass", lambda t: body(t).args.args.clear()),
    ("def f(*, a=1): pass", lambda t: body(t).args.kw_defaults.clear()),
    ("raise A from B", lambda t: setattr(body(t), "exc", None)),
    ("x", lambda t: setattr(body(t), "value", ast.Constant([1]))),
    ("x", lambda t: setattr(body(t), "value", ast.Constant((1, {2})))),
    ("x", lambda t: setattr(body(t), "value", None)),
    ("x", lambda t: setattr(body(t), "end_lineno", 0)),
    ("x", lambda t: setattr(body(t), "end_col_offset", -3)),
    ("match x:\n case 1: pass", lambda t: setattr(body(t), "cases", [])),
    ("match x:\n case 1: pass", lambda t: setattr(body(t).cases[0].pattern, "value", ast.Name("x", ast.Load()))),
    ("match x:\n case 1: pass", lambda t: setattr(body(t).cases[0].pattern, "value", ast.Constant(None))),
    ("match x:\n case None: pass", lambda t: setattr(body(t).cases[0].pattern, "value", 3)),
    ("match x:\n case {1: y}: pass", lambda t: body(t).cases[0].pattern.keys.clear()),
    ("match x:\n case A(b=c): pass", lambda t: body(t).cases[0].pattern.kwd_attrs.clear()),
    ("match x:\n case A(): pass", lambda t: setattr(body(t).cases[0].pattern, "cls", ast.Constant(1))),
    ("match x:\n case a | b: pass", lambda t: body(t).cases[0].pattern.patterns.pop()),
    ("match x:\n case [a]: pass", lambda t: setattr(body(t).cases[0].pattern.patterns[0], "name", "_")),
    ("match x:\n case a: pass", lambda t: setattr(body(t).cases[0], "pattern", ast.MatchStar("a"))),
]
for text, change in CHANGES:
    try:
        code = compile(ast.fix_missing_locations(tree_of(text, change)), "tree", "exec")
        print(repr(text), "compiles")
    except (ValueError, TypeError, SyntaxError) as error:
        print(repr(text), type(error).__name__, error)
