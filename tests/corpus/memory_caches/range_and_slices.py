# Ranges and slices are made anew.
r = range(5)
print(r[:] is r, range(5) is range(5), slice(1) is slice(1), range(5) == range(5))
