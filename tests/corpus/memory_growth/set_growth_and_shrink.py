# A set's table: growth by add, update of sets, lists and dicts; after discards; copies, unions, differences.
import sys

s = sys.getsizeof
members, seen = set(), []
for n in range(70000):
    before = s(members)
    members.add(n)
    if s(members) != before:
        seen.append((n + 1, s(members)))
print(seen)
for n in range(69990):
    members.discard(n)
print(len(members), s(members))
members.add(-1)
print(len(members), s(members), s(members.copy()), s(set(members)), s(frozenset(members)))
for n in range(200000, 200000 + 60000):
    members.add(n)
    members.remove(n)
print(len(members), s(members))
for n in (0, 1, 3, 4, 5, 8, 10, 19, 20, 30, 50, 77, 100, 307, 308):
    a, b = set(range(n)), set(range(n // 2, n + n // 2))
    print(n, s(a), s(set(list(range(n)))), s(frozenset(range(n))), s(set(dict.fromkeys(range(n)))), s(a | b),
            s(a & b),
          s(a - b), s(a ^ b), s({x for x in range(n)}), s(a.union(range(n,
                  2 * n))), s(set(b) | set()), s(set().union(a)))
    c = set()
    c.update(a)
    d = set()
    d |= b
    e = set(a)
    e -= b
    f = set(a)
    f &= b
    g = set(a)
    g ^= b
    h = set(a)
    h.clear()
    i = set(a)
    while i:
        i.pop()
    print(s(c), s(d), s(e), s(f), s(g), s(h), s(i))
