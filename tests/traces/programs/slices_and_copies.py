import copy
a = [[1000], [2000], [3000], [4000]]
b = a[1:3]
c = a[:]
a[0:2] = [["new"]]
a[::2] = [0, 0]
del a[1:]
s = slice(0, 2, 1)
d = c[s]
e = copy.copy(c)
f = copy.deepcopy(c)
c[0].append(c)
g = copy.deepcopy(c)
t = (1000, [c])
h = t[1:]
i = t[:]
