# Comparisons: reflected forms, subclass priority, identity as the last resort of == and !=.
class V:
    def __init__(self, value): self.value = value
    def __lt__(self, other): print("lt", end=" "); return self.value < getattr(other, "value", other)
    def __eq__(self, other): print("eq", end=" "); return NotImplemented if not isinstance(other, V) else self.value == other.value
    __hash__ = None
class Sub(V):
    def __gt__(self, other): print("sub gt", end=" "); return "sub says"
    def __ne__(self, other): print("sub ne", end=" "); return "different"
class Nothing: pass
v, w, s, n = V(1), V(2), Sub(3), Nothing()
for expression in ("v < w", "v > w", "v < s", "s > v", "v == w", "v != w", "v == 1", "v != 1", "1 == v", "n == n", "n == Nothing()", "n != n", "v <= w", "v >= w", "n < n", "v == s", "v != s", "s != v", "1 < v", "v < 5", "5 > v", "max(v, w).value", "min([w, v]).value", "sorted([w, v])[0].value", "v in [w, v]", "[v] == [v]", "[v] == [V(1)]", "(v,) != (w,)", "[v, w].index(w)", "[w].count(v)", "hash(v)", "{v}", "n in {n}", "bool(v == w)", "not v == w", "v is not w", "v < w < s", "v == w == s"):
    try:
        print(expression, "->", eval(expression))
    except TypeError as error:
        print(expression, "->", error)
class Odd:
    def __eq__(self, other): return "maybe"
    def __lt__(self, other): return []
    def __contains__(self, item): return 5
o = Odd()
print(o == 1, o != 1, 1 == o, o < 1, 1 > o, not (o < 1), 3 in o, o in [1], [o] == [2], [1].count(o))
class Raises:
    def __eq__(self, other): raise ValueError("no comparing")
    def __bool__(self): raise ValueError("no truth")
r = Raises()
for expression in ("r == r", "r in [r]", "r in [1]", "[r] == [r]", "[r] == [1]", "not r", "r and 1", "r or 1", "if_", "[r].index(r)", "[1].index(r)", "{1: r} == {1: r}", "{1: r} == {1: 2}", "(r, 1) < (r, 2)"):
    try:
        print(expression, "->", eval(expression) if expression != "if_" else (1 if r else 2))
    except ValueError as error:
        print(expression, "->", error)
from functools import total_ordering
@total_ordering
class Version:
    def __init__(self, text): self.parts = tuple(map(int, text.split(".")))
    def __eq__(self, other): return self.parts == other.parts
    def __lt__(self, other): return self.parts < other.parts
print(Version("1.10") > Version("1.9"), Version("2.0") >= Version("2.0"), Version("1.0") <= Version("0.9"), sorted([Version("3.1"), Version("1.2.3")])[0].parts)
try:
    hash(Version("1"))
except TypeError as error:
    print(error)
