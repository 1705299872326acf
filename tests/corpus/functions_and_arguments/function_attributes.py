# Functions are objects: their attributes, names and code can be read and changed.
def greet(name: str = "you") -> str:
    "Says hello."
    return "hello " + name


greet.calls = 3
print(greet.__name__, greet.__qualname__, greet.__doc__, greet.__module__, greet.__annotations__, greet.calls, greet.__dict__)
print(greet.__code__.co_varnames, greet.__code__.co_argcount, greet.__defaults__, greet.__kwdefaults__, greet.__closure__)
greet.__name__ = "renamed"
greet.__doc__ = None


def shout(name="all"):
    return name.upper()


greet.__code__ = shout.__code__
print(greet(), greet.__name__, greet.__doc__)
try:
    greet.__name__ = 5
except TypeError as error:
    print(error)
try:
    greet.missing
except AttributeError as error:
    print(error)
