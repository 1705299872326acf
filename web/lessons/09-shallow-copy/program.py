import copy

a = [[1, 2], [3]]
b = a[:]
c = copy.copy(a)
a.append("outside")
a[0].append("inside")
print(b, c)
d = copy.deepcopy(a)
a[0].append("deep")
print(d[0], b[0])
