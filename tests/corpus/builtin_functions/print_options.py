# print: separators, ends, files, flushing, and what may not be given.
import sys
print(); print(""); print(1, "a", None, [1.0], sep=""); print(1, 2, sep=", ", end=";\n"); print("x", end=""); print("y", sep="unused"); print(*"abc", sep="\n")
print(1, 2, 3, sep=None, end=None); print("to stdout", file=sys.stdout); print("none file", file=None); print("flush", flush=True); print(print("inner")); print({"a": "b"}, ("c",), "d", 'e"f')
for keywords in ({"sep": 5}, {"end": 5}, {"sep": b"x"}, {"file": 5}, {"unknown": 1}, {"flush": []}, {"file": "text"}, {"sep": "a", "end": []}):
    try:
        print("text", **keywords)
    except Exception as error:
        print(type(error).__name__, error)
class Collector:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)
    def flush(self): self.parts.append("<flush>")
c = Collector()
print("a", 1, sep="-", file=c); print(file=c); print("z", end="", file=c, flush=True)
sys.stdout, saved = c, sys.stdout
print("captured")
sys.stdout = saved
print(c.parts)
class BadStr:
    def __str__(self): return 5
class Raises:
    def __str__(self): raise ValueError("no text")
class ReprOnly:
    def __repr__(self): return "repr!"
class StrNone:
    __str__ = None
for item in (BadStr(), Raises(), ReprOnly(), StrNone()):
    try:
        print("before", item)
    except Exception as error:
        print(type(error).__name__, error)
print("é", "日本", "\u200b|", ascii("é"), "tab\there", "nul\0".encode(), "a\\b", r"a\b")
print("%s and %r" % ("x", "x"), "{!r}".format("q"), f"{'z'!r}", str("s"), repr("r"), str(b"b"), str(None), repr(...), str(NotImplemented), repr(int), str(len), repr(print).split(" at")[0])
sys.stdout.write("direct\n"); print(sys.stdout.write("count\n"))
