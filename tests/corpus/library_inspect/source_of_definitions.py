# getsource gives the text of functions, methods, classes and lambdas.
import inspect

# Adds up.
def add(first,
        second=0):
    """Sum."""
    return first + second
    # the end

class Box:
    size = 3

    def area(self):
        return self.size ** 2

square = lambda value: value * value

for thing in (add, Box, Box.area, square):
    print(inspect.getsource(thing))
print(inspect.getsourcelines(Box.area))
print(repr(inspect.getcomments(add)))
for thing in (len, 5):
    try:
        inspect.getsource(thing)
    except TypeError as error:
        print(error)
