# Sizes of texts by their widest character, through every operation that makes one; the cached UTF-8 copy adds to it.
import sys

s = sys.getsizeof
wide = ["", "a", "ab" * 50, "é", "é" + "a" * 50, "Ā", "Ā" + "a" * 50, "€", "😀", "😀" + "a" * 50, "\ud800", "\x00",
        "\x7f", "\x80", "\xff", "\u0100", "\uffff", "\U00010000"]
print([s(each) for each in wide])
for text in wide:
    t = text + "zz"
    print(s(t), s(t[:-2]), s(t[1:]), s(t.upper()), s(t * 3), s(t.replace("z", "")), s(t.replace("z", "€")),
            s(t.center(20)), s(t.zfill(20)), s("".join([t, t])), s(f"{t}x"), s(f"{t!r}"), s("%s" % t),
            s("{}".format(t)), s(t.swapcase()), s(t.title()), s(t.casefold()), s(t.expandtabs()), s(t.encode("utf-8",
            "surrogatepass")), s(t.split("z")[0]), s(t.partition("z")[2]), s(t.translate({122: 233})),
            s(t.join("ab")), s(repr(t)), s(ascii(t)), s(t.ljust(9, "é")))
t = "é" * 10
before = s(t)
"é" in {t: 1}
exec("x = 1", {t: 2})
print(before, s(t))
try:
    compile("1", t, "eval")
except ValueError:
    pass
print(s(t))
try:
    open(t)
except OSError:
    pass
print(s(t))
t2 = "".join(["é"] * 10)
try:
    getattr(1, t2)
except AttributeError:
    pass
print(s(t2))
t3 = "".join(["é"] * 10)
try:
    int(t3)
except ValueError:
    pass
print(s(t3))
t4 = "".join(["ab"] * 10)
t4.encode()
print(s(t4))
t5 = "".join(["é"] * 10)
type(t5, (), {})
print(s(t5))
t6 = "".join(["é"] * 10)
import types
types.ModuleType(t6)
print(s(t6))
import sys
sys.intern(t6)
print(s(t6), s(sys.intern("é" * 10)))
