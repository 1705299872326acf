a = [1, 2]
b = a
print(id(a) == id(b))
b.append(3)
print(a)
b = b + [4]
print(a, b)
