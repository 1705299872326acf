# The first iterable of a generator expression is taken at once, everything else later.
data = [1, 2, 3]
g = (x for x in data if x in data)
data = [2, 3, 4]
print(list(g))
array = [1, 8, 15]
g = (x for x in array if array.count(x) > 0)
array = [2, 8, 22]
print(list(g))
a = [1, 2, 3, 4]
g1 = (x for x in a)
a = [5]
b = [1, 2, 3, 4]
g2 = (x for x in b)
b[:] = [9]
print(list(g1), list(g2))
try:
    (x for x in 5)
except TypeError as error:
    print(error)
g = (1 / n for n in (1, 0))
print(next(g))
