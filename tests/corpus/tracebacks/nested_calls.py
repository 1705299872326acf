# Each frame shows its line and the part that failed.
def first(values):
    return second(values, scale=2)


def second(values, scale):
    return [third(value) * scale for value in values]


def third(value):
    return int(value)


print(first(["1", "2"]))
print(first(["1", "x"]))
