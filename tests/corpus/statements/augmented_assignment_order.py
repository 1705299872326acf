# An augmented assignment evaluates its target's parts once, before the value.
trace = []


def note(name, value):
    trace.append(name)
    return value


numbers = [10, 20, 30]
note("container", numbers)[note("index", 1)] += note("value", 5)
print(numbers, trace)


class Box:
    size = 4


trace.clear()
box = Box()
note("object", box).size *= note("value", 3)
print(box.size, Box.size, trace)
matrix = {"row": [1, 2]}
matrix["row"] += (3,)
print(matrix)
