p = [1, 2]
q = [3, 4]
print(id(p) == id(q))
