a = []
b = [a]
a.append(b)
del a
del b

c = []
c.append(c)
del c
print("three lists are still there")
