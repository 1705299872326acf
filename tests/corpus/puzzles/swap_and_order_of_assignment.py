# The right side is evaluated first, then targets are assigned from left to right.
a, b = 1, 2
a, b = b, a
print(a, b)
i = 0
x = [0, 0, 0]
i, x[i] = 1, 9
print(i, x)
i = 0
i = x[i] = 2
print(i, x)
p = q = []
p.append(1)
print(q, p is q)
m, n = n, m = 1, 2
print(m, n)
d = {}
d["k"], d = 5, {"other": d}
print(d)
k = {}
k[0], k[1] = k, [k]
print(len(k), k[0] is k)
