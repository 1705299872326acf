d = {}
try:
    d[[1]] = "list"
except TypeError as error:
    print(error)
class Box:
    pass
key = Box()
key.content = [1]
d[key] = "box"; key.content.append(2); print(d[key])
try:
    d[(1, [2])] = "tuple"
except TypeError as error:
    print(error)
