def area(side):
    return side * side

def area(width, height):
    return width * height

from functools import singledispatch

@singledispatch
def show(value):
    return "something"

@show.register(int)
def _(value):
    return "an int"

print(area(3, 4), show(1), show("x"))
try:
    area(3)
except TypeError as error:
    print(error)
