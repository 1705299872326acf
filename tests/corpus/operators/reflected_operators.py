# Binary operators try the left operand, then the right; a subclass on the right goes first.
class Base:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name


def make(symbol):
    def forward(self, other):
        print(f"{self}.{symbol}", end=" ")
        return NotImplemented if getattr(self, "refuse", False) else f"{self}{symbol}{other}"
    def backward(self, other):
        print(f"{self}.r{symbol}", end=" ")
        return NotImplemented if getattr(self, "refuse", False) else f"{other}{symbol}r{self}"
    return forward, backward


NAMES = dict(add="+", sub="-", mul="*", truediv="/", floordiv="//", mod="%", pow="**", lshift="<<", rshift=">>", matmul="@")
NAMES["and"], NAMES["or"], NAMES["xor"] = "&", "|", "^"
for name, symbol in NAMES.items():
    forward, backward = make(symbol)
    setattr(Base, f"__{name}__", forward)
    setattr(Base, f"__r{name}__", backward)
class Child(Base): pass
class Overriding(Base):
    def __radd__(self, other): return f"child radd {other}"
    def __rsub__(self, other): return NotImplemented
a, b, c, o = Base("a"), Base("b"), Child("c"), Overriding("o")
for symbol in NAMES.values():
    print(eval(f"a {symbol} b"), "|", eval(f"a {symbol} c"), "|", eval(f"5 {symbol} a"), "|", eval(f"a {symbol} 5"))
print(a + o, "|", o + a, "|", a - o, "|", o - a)
a.refuse = c.refuse = True
for symbol in NAMES.values():
    for expression in (f"a {symbol} c", f"a {symbol} 5", f"5 {symbol} a", f"a {symbol} a", f"c {symbol} a"):
        try:
            print(eval(expression))
        except TypeError as error:
            print("->", error)
for expression in ("divmod(a, 1)", "pow(a, 2, 3)", "pow(2, 3, a)", "-a", "+a", "~a", "abs(a)", "round(a)", "int(a)", "float(a)", "complex(a)", "a[0]", "a()", "a < b", "a <= 5", "len(a)", "a in b", "a @ 5", "'%s' @ a", "print >> a", "a += 5", "[] + a", "a + []", "'x' + a", "a * [1]", "[1] * a", "None + 1", "print + 1", "len - len", "{} | 5", "1 ** 'a'", "[1] - [1]", "{1} + {2}", "object() + object()"):
    try:
        exec(f"r = {expression}" if "+=" not in expression else expression)
        print("result", r)
    except TypeError as error:
        print(expression, "->", error)
