a = 1000
b = a
a = a + 1
c = 1000
print(a, b, c)
print(b is a, b is c)
