# Every method of set and frozenset, with operators, methods on any iterable, and errors.
def attempt(action):
    names = {"s": {1, 2, 3}, "f": frozenset([1, 2]), "r": None}
    try:
        exec(action, names)
        print(action, "->", names["s"], names["r"])
    except Exception as error:
        print(action, "->", type(error).__name__, error, names["s"])


for action in """s.add(4)
s.add([1])
s.add()
s.remove(1)
s.remove(9)
s.remove([])
s.remove({1})
s.discard(9)
s.discard([])
r = s.pop()
r = set().pop()
s.clear()
r = s.copy() is s, f.copy() is f
r = s.union([4], (5,)), s.union(), s.intersection([1, 9]), s.difference([1], [2]), s.symmetric_difference([3, 4])
s.update([7], 'a')
s.update(5)
s.intersection_update([1, 2], [2])
s.difference_update([1], [2])
s.symmetric_difference_update([3, 4])
s.symmetric_difference_update([1], [2])
r = s.issubset([1, 2, 3, 4]), s.issuperset([1]), s.isdisjoint([9]), s.issubset(range(2))
r = s.issubset(5)
r = s.isdisjoint()
r = s | f, s & f, s - f, s ^ f, f | s, type(s | f), type(f | s)
r = s | [1]
r = s & 'a'
r = s + s
r = [1] - s
s |= {9}
s &= f
s -= f
s ^= f
s |= [1]
f |= {9}; r = f
r = s == {3, 2, 1}, s == f, f == {1, 2}, s != [1, 2, 3], s > f, s >= s, s < s, f <= s, f < s
r = s < [1]
r = s > 5
r = 1 in s, [1] in s
r = {1} in s, frozenset({1}) in {frozenset({1})}, {1} in {frozenset({1})}
r = hash(f) == hash(frozenset([2, 1])), {f: 1}
r = hash(s)
r = {s}
f.add(1)
f.remove(1)
r = set(5)
r = set(1, 2)
r = set(), frozenset(), set('aab') == {'a', 'b'}, set({1: 2}), set(range(3)), frozenset([1]), {*'a', *[1]} == {'a', 1}
r = set(x=1)
r = {[]}
r = {(1, [])}
r = s[0]
s[0] = 1
del s[0]
r = sorted(s, reverse=True), sum(s), max(s), len(s), list(s), min(f)
r = max(set())
r = {1, 1.0, True}, {True, 1}, {0, False, 0.0}
r = repr(set()), repr(frozenset()), str(f), {()}, {None}
r = s.__contains__(1), s.__len__(), s.__sizeof__(), f.__sizeof__(), s.__reduce__()[1]
r = s.__and__([1]), s.__or__(f), s.__rsub__({9})
s.x = 1
for i in s: s.add(i + 10)
for i in s: s.discard(i)
for i in list(s): s.remove(i)
r = all(s), any(s), set(map(str, s)) == {'1', '2', '3'}, {i % 2 for i in s}
r = list(reversed(s))
r = s * 2""".splitlines():
    attempt(action)
class Part(set):
    def __init__(self, items=(), name=""):
        super().__init__(items)
        self.name = name
    def __repr__(self): return f"Part({sorted(self)})"
p = Part([1, 2], name="p")
print(p, p | {3}, type(p | {3}), type({3} | p), type(p.copy()), p.copy().name if hasattr(p.copy(), "name") else "no name", p.union([5]), p - {1}, p == {1, 2}, type(p & p))
class Frozen(frozenset):
    pass
z = Frozen([1])
print(z, type(z.copy()), type(z | {2}), {z: 1}, Frozen() == frozenset(), repr(Frozen()))
