shelf = [1, 2, 3]
t = (shelf, "blue")

try:
    t[0] = [9]
except TypeError as error:
    print(error)

t[0].append(4)
print(t)

try:
    t[0] += [5]
except TypeError as error:
    print(error, t[0])
