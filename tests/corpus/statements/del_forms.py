# del unbinds names, removes items, slices and attributes, several at once.
numbers = list(range(10))
del numbers[0], numbers[-1], numbers[2:4]
print(numbers)
del numbers[::2]
print(numbers)
table = {"a": 1, "b": 2, ("c", 3): 4}
del table["a"], table["c", 3]
print(table)


class Thing:
    pass


thing = Thing()
thing.x = thing.y = 1
del (thing.x, [thing.y])
print(vars(thing))
name = other = 5
del name
try:
    print(name)
except NameError as error:
    print(error, other)
try:
    del name
except NameError as error:
    print(error)
