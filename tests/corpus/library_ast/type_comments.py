# Comments on types are read by ast.parse(type_comments=True), kept by unparse, and are errors where none may stand.
import ast

SOURCE = '''\
import a  # type: ignore[import]
def f(x,  # type: int
      *args,  # type: str
      y=1,  # type: float
      **rest  # type: bool
      ):
    # type: (...) -> None
    z = x  # type: int
    for i in args:  # type: str
        pass
    with open(x) as g:  # type: IO[str]
        pass
    return z  # type: ignore
async def h():  # type: () -> int
    async for i in a:  # type: int
        pass
    async with a as b:  # type: int
        w = await b # type:   ignored
    # type: ignore
    v = '# type: int'
'''
tree = ast.parse(SOURCE, type_comments=True)
for node in ast.walk(tree):
    if getattr(node, "type_comment", None) is not None:
        print(type(node).__name__, node.lineno, repr(node.type_comment))
print([(ignore.lineno, ignore.tag) for ignore in tree.type_ignores])
print(ast.dump(tree.type_ignores[0]))
print(ast.unparse(tree))
print(ast.parse(SOURCE).type_ignores, ast.parse("x = 1 # type: int").body[0].type_comment)
code = compile(tree, "<tree>", "exec")
print(code.co_names)

for bad in ("x + 1 # type: int", "return_ = [\n1, # type: int\n2]", "def f(): # type: a\n  # type: b\n  pass",
            "def f(*, # type: int\n a): pass", "if x: # type: int\n  pass", "class A: # type: int\n  pass"):
    try:
        ast.parse(bad, type_comments=True)
    except SyntaxError as error:
        print(repr(bad), "->", error.msg, error.lineno, error.offset)
    else:
        print(repr(bad), "is well")
    ast.parse(bad)

for text in ("() -> int", "(int, str) -> None", "(int, *str) -> X[a]", "(int, **str) -> X", "(*a, **b) -> c",
             "(a, *b, **c) -> d", "(**a) -> b"):
    kind = ast.parse(text, mode="func_type")
    print(ast.dump(kind))
    print(ast.unparse(kind))
for text, mode in (("(int)", "func_type"), ("(**a, *b) -> c", "func_type"), ("x", "nonsense")):
    try:
        ast.parse(text, mode=mode)
    except (SyntaxError, ValueError) as error:
        print(type(error).__name__, error)
for mode in "func_type", "nonsense":
    try:
        compile("() -> int", "", mode)
    except ValueError as error:
        print(error)
try:
    ast.unparse(ast.Assign([ast.Name("a")], ast.Constant(1)))
except AttributeError as error:
    print(error)
