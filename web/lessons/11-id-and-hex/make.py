x = [1, 2]
first = x
print(id(first) == id(x))
