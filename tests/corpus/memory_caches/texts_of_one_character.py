# Characters of Latin-1 are shared, but not every text of one character is such a shared one.
import sys

five = 5
ways = {
    "chr": lambda: chr(97),
    "index": lambda: "abc"[five - 5],
    "slice": lambda: "abc"[five - 5:1],
    "split": lambda: "a b".split()[0],
    "join": lambda: "".join(["a", ""]),
    "upper": lambda: "a".upper(),
    "decode": lambda: b"a".decode(),
    "translate": lambda: "b".translate({98: 97}),
    "format d": lambda: format(five, "d"),
    "percent d": lambda: "%d" % five,
    "percent s": lambda: "%s" % five,
    "times": lambda: "a" * (five - 4),
    "StringIO": lambda: __import__("io").StringIO("abc").read(1),
    "str of int": lambda: str(five),
    "repr of int": lambda: repr(five),
    "f-string of int": lambda: f"{five}",
    "format of int": lambda: "{}".format(five),
    "replace": lambda: "ab".replace("b", ""),
    "replace one": lambda: "b".replace("b", "a"),
}
for name, way in ways.items():
    made = way()
    shared = made is chr(ord(made))
    print(f"{name:16} {made!r} {'the shared one' if shared else 'its own'} {sys.getsizeof(made)}")
print(str(five) is str(five), str(five) == str(five), sys.getrefcount(str(five)))
