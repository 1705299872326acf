# An array holds items of one machine type.
from array import array

print(array("i", [1, 2, 3]), array("d"), array("u", "text"), array("B", b"bytes"), array("f", (1.5, 2)))
print(array("h", range(5)), array("i", array("b", [1, 2])), array("q").typecode, array("q").itemsize)
for arguments in (("x",), ("i", "abc"), (5,), (), ("i", [1.5]), ("i", 7), ("i", b"abc"), ("i", [], 3)):
    try:
        print(array(*arguments))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
