import sys
dead = list(map(complex, range(1000)))
places = set(map(id, dead))
del dead
ints = list(range(2 ** 40, 2 ** 40 + 1000))
same = places & set(map(id, ints))
print(len(same) > 500, sys.getsizeof(ints[0]))
del ints
