a = [[3000], [1000], [2000]]
a.insert(1, a[0])
a.sort()
b = a.pop()
a.reverse()
i = a.index([1000])
a.remove([1000])
a.extend((b, b))
c = a.count(b)
d = a * 2
e = [None] * 3
e[1] = d
a.clear()
f = list("ab")
g = sorted([[2], [1]], key=len, reverse=True)
h = [x for x in d if x][:2]
del d[::2]
j = tuple(d)
k = j + (a,)
h[:] = [h]
