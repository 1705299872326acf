def look(x):
    return len(x)

a = [1, 2]
b = c = a
del b
c = None
print(look(a))
