# Zipping an iterator with itself groups; sharing one between loops splits it.
it = iter(range(6))
print(list(zip(it, it)))
it = iter("abcdef")
for x in it:
    print(x, next(it), end=" ")
print()
it = iter([1, 2, 3, 4])
print([x for x in it if x < 3], list(it))
it = iter([3, 1, 4, 1, 5])
print(max(next(it), next(it)), sum(it))
print(*zip(*[iter("abcdefg")] * 3))
l = [1, 2, 3]
print([(a, b) for a in l for b in l if a < b], [(a, b) for a in iter(l) for b in iter(l)][:2])
g = iter(l)
print([(a, b) for a in g for b in g])
a, b = iter(l), iter(l)
print(next(a), next(a), next(b), a is iter(a))
