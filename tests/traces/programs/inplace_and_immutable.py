t = ([1000], "text one")
t2 = t
t += (2000,)
try:
    t[0] += [3000]
except TypeError as e:
    why = type(e)
s = "abc def"
u = s
s += "!"
l = [1]
m = l
l += [2000]
l = l + [3000]
n = 1000
k = n
n += 1
f = frozenset([1000])
g = f
f |= {2000}
b = b"xyz"
c = b
b += b"1"
x = y = []
x.append(y)
