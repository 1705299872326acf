# Dead floats come back last in, first out, by their own list.
n = len('ab')
a, b = 1.5 * n, 2.5 * n
ia, ib = id(a), id(b)
del a
del b
c = 3.5 * n
d = 4.5 * n
print(id(c) == ib, id(d) == ia)
