# CPython builds the text of a container in a buffer with room to spare and gives the rest back in place; ours has its exact length.
repr([])


def function():
    pass


place = id(function)
del function
repr([1.5] * 20)
inner = (lambda value: lambda: value)(1)
print(id(inner) == place)
