a = 5
b = a
a = 6
print(a, b)
