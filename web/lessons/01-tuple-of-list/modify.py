shelf = (1, 2, 3)
t = (shelf, "blue")

try:
    t[0] = [9]
except TypeError as error:
    print(error)

print(t)
