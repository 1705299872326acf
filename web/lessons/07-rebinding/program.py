a = 1000
b = a
a = a + 1
c = 1000
print(a is b, b is c)
print(a, b, c)
