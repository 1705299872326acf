import copy
a = [1, 2, 3]
b = a[1:2] = copy.copy(a)
print(a)
print(b, a is b)
