# A list that holds an iterator over itself.
import gc
a = []
a.append(iter(a))
b = []
b.append(map(len, b))
c = {}
c[1] = c.values()
del a, b, c
print(gc.collect())
