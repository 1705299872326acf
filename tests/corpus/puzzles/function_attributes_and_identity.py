# Functions are objects: attributes, defaults, renaming, passing around.
def f(x, y=[]): "doc"; return x
f.calls = 1
g = f
g.calls += 1
print(f.calls, f is g, f.__name__, f.__doc__, f.__defaults__, f.__code__.co_argcount, f.__code__.co_varnames)
f.__defaults__ = (9,)
f.__name__ = "renamed"
def f(): return "new f"
print(g.__name__, f(), g(1), f.__name__)
table = {"add": lambda a, b: a + b, "len": len, "upper": str.upper}
print(table["add"](1, 2), table["len"]("abc"), table["upper"]("x"), [h("-5") for h in (int, abs if False else str, list)])
def compose(*fs):
    def run(x):
        for h in reversed(fs): x = h(x)
        return x
    return run
print(compose(str, abs, int)("-7"), compose()(5), (lambda: f)()(), callable(f), f.__call__())
print(f.__eq__(f), {f: 1}[f], len([f, g]), (f, g)[0] is f, f.__get__(5).__self__)
