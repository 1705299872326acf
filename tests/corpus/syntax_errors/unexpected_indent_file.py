# An indent without a reason.
x = 1
    y = 2
print(x, y)
