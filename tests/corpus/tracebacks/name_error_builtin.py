# A close builtin is suggested.
values = [3, 1, 2]
print(sortd(values))
