a = 5
b = a
a = 6
b = a
print(a, b)
