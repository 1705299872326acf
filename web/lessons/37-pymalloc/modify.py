dead = list(map(complex, range(1000)))
places = set(map(id, dead))
del dead
ints = list(range(2 ** 70, 2 ** 70 + 1000))
same = places & set(map(id, ints))
print(len(same) > 500)
