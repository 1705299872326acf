# Which names refer to the same object after chains, swaps and augmented assignments.
a = b = c = []
a.append(1); b = b + [2]; c += [3]
print(a, b, c, a is c)
x = [1, 2]
y = x
x, y = y + [3], x
print(x, y, x is y)
m = n = 5
m += 1
print(m, n)
d = e = {"k": 1}
d = {**d, "j": 2}
print(d, e)
s = t = (1, [2])
s[1].append(3)
t = t + (4,)
print(s, t, s[1] is t[1])
p = [[]] * 2 + [[]]
p[0].append("x")
print(p, p[0] is p[1], p[1] is p[2])
q = [p, p]
q[0] = q
print(q[0][0][1] is p)
