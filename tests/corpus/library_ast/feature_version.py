# ast.parse(feature_version=...) knows which syntax came with which version of Python.
import ast

PIECES = ["x: int", "(x): int = 1", "def f(a, /): pass", "def f(a=1, /, b=2): pass", "lambda a, /: a", "(x := 1)",
          "async def f(): pass", "async def f():\n  async for x in y: pass", "async def f():\n  async with x: pass",
          "async def f(): await x", "async def f(): return [x async for x in y]", "a @ b", "a @= b", "f'{x}'", "f'{x=}'",
          "1_000", "with (a as b, c as d): pass", "with (a): pass", "match x:\n  case 1: pass",
          "try: pass\nexcept* A: pass", "async = 1", "await = 2\nawait.x", "async def f():\n  x = 1\nawait = async",
          "def f(): yield from x", "print(*a, *b)", "{**a}", "@a.b[c]\ndef f(): pass", "a[*b]"]
for piece in PIECES:
    shown = []
    for minor in range(4, 12):
        try:
            ast.parse(piece, feature_version=(3, minor))
        except SyntaxError as error:
            message = f"{error.msg} {error.lineno, error.offset}"
        else:
            message = "ok"
        if not shown or shown[-1][1] != message:
            shown.append((minor, message))
    print(repr(piece))
    for minor, message in shown:
        print("   ", minor, message)
print(ast.dump(ast.parse("async = await", feature_version=6)))
try:
    ast.parse("x", feature_version="3")
except TypeError as error:
    print(error)
try:
    ast.parse("x", feature_version=(2, 7))
except AssertionError as error:
    print("AssertionError", error)
