# How often an object counts while built-in functions and types ask its special methods
import sys

log = []


def hook(name, result):
    def method(self, *others, **more):
        counts = [sys.getrefcount(x) for x in (self, *others) if isinstance(x, X)]
        log.append((name, *counts))
        return result(self) if callable(result) else result
    return method


class X:
    pass


for name, result in {
    "__index__": 3, "__int__": 3, "__float__": 3.0, "__complex__": 3j, "__bool__": True, "__len__": 3,
    "__iter__": lambda self: iter([1, 2, 3]), "__reversed__": [], "__hash__": 5, "__repr__": "X", "__str__": "x",
    "__bytes__": b"x", "__format__": "f", "__abs__": 1, "__round__": 1, "__divmod__": 1, "__pow__": 1, "__rpow__": 1,
    "__lt__": False, "__gt__": False, "__call__": 1, "__dir__": list, "__length_hint__": 3, "__fspath__": "path",
    "write": None, "keys": list, "__next__": 1, "__instancecheck__": True, "__subclasscheck__": True,
    "__add__": lambda self: self, "__radd__": lambda self: self,
}.items():
    setattr(X, name, hook(name, result))

CASES = """
int(x)
float(x)
complex(x)
bool(x)
len(x)
iter(x)
list(x)
tuple(x)
set(x)
frozenset(x)
sorted(x)
reversed(x)
sum(x)
sum([1], x)
max(x)
min(x, x)
max(x, x, key=x)
any(x)
all(x)
enumerate(x)
zip(x, x)
list(map(x, x))
list(map(x, [x], [x]))
list(filter(x, [x]))
list(filter(None, [x]))
dict.fromkeys(x)
dict(x)
{x: 1}
repr(x)
str(x)
ascii(x)
format(x, "s")
bytes(x)
bytearray(x)
hash(x)
abs(x)
round(x, 1)
divmod(x, x)
pow(x, 2, x)
pow(2, x)
range(x)
slice(x, x).indices(x)
chr(x)
hex(x)
print(x, end="\n")
print(x, x, sep="")
print(1, file=x)
print(1, sep="", file=x, flush=False)
isinstance(1, x)
issubclass(int, x)
dir(x)
next(x, 1)
compile("1", x, "eval")
sorted([2, 1], key=x)
sorted([x, x])
[x, x].sort()
"%s %r" % (x, x)
"%d" % x
"{} {!r:>5}".format(x, x)
f"{x}{x!r}"
",".join(x)
"abc".center(x)
[1, 2, 3, 4].pop(x)
[].extend(x)
bytearray(b"a").extend(x)
b"abc".find(1, x)
memoryview(b"abcd")[x]
"""
for case in CASES.split("\n")[1:-1]:
    x = X()
    log.clear()
    space = {"x": x}
    space.update(globals())
    try:
        exec(case, space)
    except Exception as problem:
        log.append(type(problem).__name__)
    print(case, "->", *log)
