a = [1, 2]
b = a
b.append(3)
b = b + [4]
print(a)
print(b)
