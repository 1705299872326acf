# Augmented assignment: the in-place method first, then the plain one; the target is always bound again.
class Acc:
    def __init__(self, value): self.value = value
    def __repr__(self): return f"Acc({self.value})"
    def __iadd__(self, other): self.value += other; return self
    def __isub__(self, other): return f"isub result {other}"
    def __imul__(self, other): return NotImplemented
    def __mul__(self, other): return Acc(self.value * other)
    def __ior__(self, other): return NotImplemented
    def __itruediv__(self, other): return None


def run(action, **names):
    try:
        exec(action, names)
        print(action, "->", {k: v for k, v in names.items() if k != "__builtins__"})
    except Exception as error:
        print(action, "->", type(error).__name__, error, {k: v for k, v in names.items() if k != "__builtins__"})


run("a += 5; same = a is b", a=(x := Acc(1)), b=x)
run("a -= 5", a=Acc(1))
run("a *= 5; same = a is b", a=(x := Acc(2)), b=x)
run("a |= 5", a=Acc(1))
run("a /= 5", a=Acc(1))
run("a //= 5", a=Acc(1))
run("a **= 5", a=Acc(1))
run("t[0] += [3]", t=([1], 2))
run("t[0].append(3)", t=([1], 2))
run("t[1] += 1", t=([1], 2))
run("t[5] += 1", t=(1,))
run("d['k'] += 1", d={})
run("d['k'] += 1", d={"k": 1})
run("l += 'ab'", l=[1])
run("l += 5", l=[1])
run("l = l + 'ab'", l=[1])
run("l *= 2; same = l is m", l=(x := [1]), m=x)
run("t += (1,); same = t is u", t=(x := (0,)), u=x)
run("s += 'x'; s *= 2", s="a")
run("s += 1", s="a")
run("s |= [1]", s={1})
run("s -= {1}; s ^= {9}; s &= {9, 3}", s={1, 2, 3})
run("n += 1; n <<= 3; n %= 7; n //= 2; n **= 5; n ^= 3; n |= 8; n &= ~1; n -= 0.5; n /= 2", n=10)
run("n += 'x'", n=1)
run("n @= 1", n=1)
run("n += 1")
run("x.y += 1", x=5)
run("l[0], l[1] = l[1], l[0]", l=[1, 2])
run("i, l[i] = 1, 9", i=0, l=[0, 0])
run("l[l[0]], l[0] = 5, 1", l=[1, 0])
class Holder:
    @property
    def items(self): print("get", end=" "); return self.__dict__.setdefault("_items", [])
    @items.setter
    def items(self, value): print("set", end=" "); self._items = value
h = Holder()
h.items += [1]
print(h._items)
def index():
    print("index", end=" ")
    return 0
values = [10]
values[index()] += 5
print(values)
def local():
    try:
        undefined += 1
    except UnboundLocalError as error:
        print(error)
local()
