# The file ends where a body should stand: behind its end no line is left that a caret could point into.
def total(values):
    result = 0
    for value in values:
        result += value
    return result


print(total([1, 2, 3]))


def average(values):
