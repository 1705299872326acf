a = [1]
b = [1]
c = a
print(a == b, b == c, a is c, a is b)
