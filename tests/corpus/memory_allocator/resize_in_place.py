# A list that grows keeps its own address.
items = []
place = id(items)
for n in range(10000):
    items.append(n)
print(id(items) == place)
d = {}
place = id(d)
for n in range(1000):
    d[n] = n
print(id(d) == place)
