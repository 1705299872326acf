# Three ways to format, and where each surprises.
print("%s" % (1,), "%s %s" % (1, 2), "%s" % [1, 2], "%r" % "a", "%5d|%-5d|%05d" % (1, 2, 3), "%(a)s-%(b)s" % {"a": 1, "b": 2}, "%%", "%d%%" % 5, "%x" % 255, "%.2f" % 2)
print("{}{}".format(1, 2), "{1}{0}".format("a", "b"), "{a}{b}".format(a=1, b=2), "{0[k]}".format({"k": "v"}), "{0.real}".format(5), "{{}}".format(), "{:>5}|{:<5}|{:^5}|{:05}".format(1, 2, 3, 4), "{!r}".format("q"))
name, n = "x", 3.14159
print(f"{name}{n:.2f}{name!r:>5}{n=:.1f}{{}}{'-' * 3}{1 if n else 2}{[i for i in range(2)]}{ {'k': 1}['k'] }", f"{n!s:.4}", f"{name:*^{int(n)}}", f"{(lambda v: v + 1)(1)}")
for template, value in (("%d", "a"), ("%s %s", 1), ("%s", (1, 2)), ("%(k)s", {}), ("%z", 1), ("%d", 1.9), ("%s", ()), ("%i", True), ("%c", "ab"), ("%s", {"a": 1})):
    try: print(repr(template % value))
    except Exception as error: print(template, value, "->", type(error).__name__, error)
for template in ("{} {}", "{0} {}", "{x}", "{", "}", "{0!z}", "{:q}", "{0.nope}", "{0[9]}"):
    try: print(template.format("a"))
    except Exception as error: print(template, "->", type(error).__name__, error)
