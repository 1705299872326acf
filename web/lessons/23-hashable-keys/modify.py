d = {}
class Box:
    pass
key = Box()
d[key] = "box"
d[(1, (2,))] = "tuple"
print(len(d))
