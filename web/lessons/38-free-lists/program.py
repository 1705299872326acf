x = float("2.5")
place = id(x)
del x
y = float("3.5")
print(id(y) == place)
t = tuple([1, 2, 3])
place = id(t)
del t
pair = tuple([1, 2])
print(id(pair) == place, id(tuple([4, 5, 6])) == place)
