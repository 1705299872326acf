# __reduce__, __reduce_ex__, __getstate__, __setstate__, __getnewargs__, __copy__, __deepcopy__: who asks for which.
import copy
import pickle


class Plain:
    def __init__(self): self.a, self.b = 1, [2]
class State:
    def __init__(self, x): self.x, self.cache = x, "big"
    def __getstate__(self): print("getstate", end=" "); return {"x": self.x}
    def __setstate__(self, state): print("setstate", end=" "); self.x = state["x"]; self.cache = "rebuilt"
class NewArgs:
    def __new__(cls, x, y=0): self = super().__new__(cls); self.made = (x, y); return self
    def __getnewargs__(self): return self.made
class NewArgsEx:
    def __new__(cls, *, k): self = super().__new__(cls); self.k = k; return self
    def __getnewargs_ex__(self): return (), {"k": self.k}
class Reduce:
    def __init__(self, v): self.v = v
    def __reduce__(self): return Reduce, (self.v,), {"extra": 1}
class Singleton:
    def __reduce__(self): return "ONLY"
class Slots:
    __slots__ = ("a", "b")
class SlotsAndDict(Slots):
    def __init__(self): self.a, self.d = 1, 2
class ListLike(list):
    def __init__(self, *items): super().__init__(items); self.note = "n"
    def __reduce_ex__(self, protocol): print(f"protocol {protocol}", end=" "); return super().__reduce_ex__(protocol)
class DictLike(dict): pass
class Copies:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return f"deep {type(memo).__name__}"
class Falsy:
    def __getstate__(self): return None
    def __setstate__(self, state): self.called = state
ONLY = Singleton()
def same(o): return pickle.loads(pickle.dumps(o))
p = same(Plain()); print(p.a, p.b, Plain().__reduce_ex__(2)[1:], Plain().__getstate__())
s = same(State(5)); print(s.x, s.cache, copy.copy(State(6)).cache, copy.deepcopy(State(7)).x)
n = same(NewArgs(1, 2)); print(n.made, copy.copy(n).made, same(NewArgsEx(k=3)).k)
r = same(Reduce(9)); print(r.v, r.extra, copy.copy(r).extra, same(ONLY) is ONLY, copy.copy(ONLY) is ONLY if False else "")
o = Slots(); o.a = 1
for protocol in (0, 2):
    try: print(protocol, o.__reduce_ex__(protocol)[2:])
    except TypeError as error: print(error)
x = same(SlotsAndDict()); print(x.a, x.d, hasattr(x, "b"), SlotsAndDict().__getstate__(), copy.copy(o).a)
l = same(ListLike(1, 2)); print(l, l.note, type(l).__name__, copy.copy(l) == [1, 2])
d = DictLike(a=1); d.attr = 5; e = same(d); print(e, e.attr, type(e).__name__)
print(copy.copy(Copies()), copy.deepcopy(Copies()), copy.deepcopy([Copies()]), hasattr(copy.copy(Falsy()), "called"))
shared = [1]; pair = same((shared, shared)); print(pair[0] is pair[1], copy.deepcopy([shared, shared])[0] is not shared)
for bad in (lambda: 0, (i for i in ()), type("Local", (), {})(), print, open if False else len.__call__):
    try: print(len(pickle.dumps(bad)) > 0)
    except Exception as error: print(type(error).__name__, str(error).split(" at 0x")[0].split(": it's")[0])
print(object().__reduce_ex__(2)[1], (5).__reduce_ex__(2)[1], "a".__getnewargs__(), (1, 2).__getnewargs__(), ValueError("v", 1).__reduce__(), {1}.__reduce__()[1:], range(2).__reduce__()[1], iter([1]).__reduce__()[1:])
