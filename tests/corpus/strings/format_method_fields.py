# str.format looks up attributes and items, nests specs, and says what is wrong with a field.
class Point:
    x, y = 3, 4

    def __format__(self, spec):
        return f"<{spec or 'plain'}>"


def show(template, *args, **kwargs):
    try:
        print(repr(template), "->", template.format(*args, **kwargs))
    except Exception as error:
        print(repr(template), "->", type(error).__name__, error)


show("{} {}", 1, 2)
show("{1} {0} {1}", "a", "b")
show("{0.x} {0.y} {p.x}", Point(), p=Point())
show("{0[1]} {0[-1]} {d[key]} {d[0]}", [1, 2], d={"key": "v", 0: "zero", "-1": "neg"})
show("{0[1]} {d[key]} {d[0]} {d[-1]}", [1, 2], d={"key": "v", 0: "zero", "-1": "neg"})
show("{:{}} {:{}.{}}|", "a", 4, 3.14159, 8, 3)
show("{:>{width}}", "a", width=6)
show("{!r} {!s} {!a}", "é", "é", "é")
show("{!r:>8}|", "é")
show("{{}} {{{}}}", 1)
show("{:custom}{}", Point(), Point())
show("{a.__class__.__name__}", a=1)
show("{} {0}", 1)
show("{0} {}", 1)
show("{} {}", 1)
show("{name}", nam=1)
show("{")
show("}")
show("{0", 1)
show("{0!}", 1)
show("{0!x}", 1)
show("{0!rr}", 1)
show("{0!r", 1)
show("{0.}", 1)
show("{0[}", [1])
show("{0[]}", [1])
show("{0[0]x}", [1])
show("{0.nope}", 1)
show("{0[9]}", [1])
show("{0[a]}", [1])
show("{:d}", "x")
show("{:s}", 1)
show("{:>>5}", "a")
show("{:zz}", 1)
show("{0:{1:{2}}}", 1, 2, 3)
show("{!s:}", None)
show("{:5}", None)
show("{:5}", [1])
show("{:{{}}}", 1)
show("{ }", 1)
show("{0 }", 1)
show("{99999999999999999999}", 1)
print("{x}{y}".format_map({"x": 1, "y": 2}))
class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"
print("{a} {b}".format_map(Default(a=1)))
try:
    "{}".format_map({})
except Exception as error:
    print(type(error).__name__, error)
