# Copies of a tuple are the same tuple.
t = tuple([1, [2]])
print(tuple(t) is t, t[:] is t, t * 1 is t, t + () is t, () + t is t, t[0:] is t, t[0:2] is t, t[::1] is t)
