a = [1, 2]
b = a
c = a
print(a == b, a is b)
