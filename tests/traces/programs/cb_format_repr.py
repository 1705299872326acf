# __str__, __repr__, __format__, __bytes__, __hash__ results.
class F:
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        text = "F%d" % self.n
        return text
    def __str__(self):
        return "s" + repr(self)
    def __format__(self, spec):
        return spec + str(self)
    def __bytes__(self):
        return b"b" * self.n
f = F(3)
a = repr(f)
b = str(f)
c = f"{f}{f!r}{f:>>}"
d = "%s %r" % (f, f)
e = "{} {!s:>5}".format(f, f)
g = repr([f, f])
h = bytes(f)
i = str({f: f})
print(f, f)
j = format(f, "xx")
