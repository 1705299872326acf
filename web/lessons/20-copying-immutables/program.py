import copy
t = (1000, "stone")
a = tuple(t)
b = t[:]
c = copy.copy(t)
print(a is t, b is t, c is t)
mixed = ([1], "water")
deep = copy.deepcopy(mixed)
print(copy.deepcopy(t) is t, deep is mixed)
