a = [1000]
b = a
a[0] = a[0] + 1
c = 1000
print(a is b)
