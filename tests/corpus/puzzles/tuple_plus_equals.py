# The item grows although the tuple's assignment fails.
t = ([1, 2], "x")
try:
    t[0] += [3]
except TypeError as error:
    print(error)
print(t)
t[0].extend([4])
print(t)
a = t[0]
a += [5]
print(t, a is t[0])
