# print uses str, containers use repr of their items, str falls back to repr.
class Both:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
class OnlyRepr:
    def __repr__(self): return "only repr"
class OnlyStr:
    def __str__(self): return "only str"
b = Both()
print(b, [b], (b,), {"k": b}, f"{b} {b!r} {b!s}", "%s %r" % (b, b), "{} {!r}".format(b, b), str([b]))
print(OnlyRepr(), str(OnlyRepr()), f"{OnlyRepr()}", [OnlyRepr()])
print(OnlyStr(), repr(OnlyStr()).startswith("<__main__.OnlyStr object at 0x"))
print("a\nb", ["a\nb"], repr("it's"), str('say "x"'), repr('say "x"'), ["é", b"\xff"], repr(1.0), str(1e16), [1e5])
class E(Exception):
    def __str__(self): return "E text"
print(E("arg"), repr(E("arg")), [E(1)], str(KeyError("k")), str(ValueError("k")), repr(KeyError("k")))
