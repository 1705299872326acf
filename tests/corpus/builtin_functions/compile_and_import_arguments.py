# compile() takes any buffer of bytes; __import__ wants a text as name; float's subclasses take no keywords.
import array
import warnings

for source in (b"1 + 1", bytearray(b"2 + 2"), memoryview(b"3 + 3"), array.array("b", b"4 + 4"), "5 + 5", 6, None):
    try:
        print(eval(compile(source, "text", "eval")))
    except TypeError as error:
        print(error)
for arguments in ((1,), (1, 2, 3, 4), ("math", 3), ("",), ("math", None, None, (), -1)):
    try:
        print(__import__(*arguments))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Real(float):
    pass


class Named(float):
    def __init__(self, value, unit=None):
        self.unit = unit


class Other(complex):
    pass


for kind, keywords in ((Real, {"x": 1}), (Named, {"value": 1})):
    try:
        print(repr(kind(**keywords)))
    except TypeError as error:
        print(error)


class Odd:
    def __complex__(self):
        return Other(1, 2)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(repr(complex(Odd())))
    print([str(warning.message) for warning in caught])

error = ImportError("text", name="a", path="b")
error.__init__("x", "y")
print(error.msg, error.name, error.path, error.args)
text = "no fields"
print(text % () is text, text % {} is text)
