# Subclasses of list, dict, str, int: which operations keep the subclass.
class L(list):
    def __getitem__(self, i):
        result = super().__getitem__(i)
        return L(result) if isinstance(i, slice) else result
class D(dict):
    def __missing__(self, key): return f"no {key}"
class S(str): pass
class I(int):
    def __add__(self, other): return I(int(self) + other)
l = L([1, 2, 3])
print(type(l[1:]).__name__, type(l + [4]).__name__, type(l * 2).__name__, type(l.copy()).__name__, l == [1, 2, 3], type(sorted(l)).__name__, isinstance(l, list))
d = D(a=1)
print(d["a"], d["z"], d.get("z"), "z" in d, type(d.copy()).__name__, type(d | {}).__name__, len(d))
s = S("text")
print(type(s + "x").__name__, type(s.upper()).__name__, type(s[0]).__name__, s == "text", {s: 1}["text"], type(str(s)).__name__, type(f"{s}").__name__)
i = I(5)
print(type(i + 1).__name__, type(1 + i).__name__, type(i * 2).__name__, type(-i).__name__, i + 1 + 1, sum([i, i]), type(sum([i, i], I(0))).__name__, i == 5, [10] * i == [10] * 5)
class Stack(list):
    push = list.append
    @property
    def top(self): return self[-1]
    def __bool__(self): return False
st = Stack("ab"); st.push("c")
print(st, st.top, bool(st), len(st), st.pop(), list(st), "yes" if st else "no")
class Cell(tuple):
    def __new__(cls, *v): return super().__new__(cls, v)
    x = property(lambda self: self[0])
print(Cell(1, 2), Cell(1, 2).x, Cell(1) == (1,), hash(Cell(1)) == hash((1,)), type(Cell(1) + Cell(2)).__name__)
