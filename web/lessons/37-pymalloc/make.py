x = float("2.5")
place = id(x)
del x
sounds = [float("1.5"), "la"]
dead = list(map(complex, range(100)))
places = set(map(id, dead))
del dead
ints = list(range(2 ** 40, 2 ** 40 + 100))
print(len(places & set(map(id, ints))) > 0)
