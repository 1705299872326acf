x = [1, 2]
y = [1, 2]
print(x == y, x is y)
