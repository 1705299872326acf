# memoryview.__setitem__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "memoryview(bytearray(b'xyz')).__setitem__(100)",
    "memoryview(bytearray(b'xyz')).__setitem__(b'l', -1, b'a')",
    "memoryview(bytearray(b'xyz')).__setitem__(b'', b'a')",
    "memoryview(bytearray(b'xyz')).__setitem__('', slice(1, 3), b',')",
    "memoryview(bytearray(b'xyz')).__setitem__('little')",
    "memoryview(b'abcdef').__setitem__('utf-8')",
    "memoryview(b'abcdef').__setitem__()",
    "memoryview(b'abcdef').__setitem__(b',')",
    "memoryview(b'abcdef').__setitem__(b'')",
    "memoryview(bytearray(b'xyz')).__setitem__(b'\\n')",
    "memoryview(bytearray(b'xyz')).__setitem__(b'a', b'X')",
    "memoryview(b'abcdef').__setitem__(b'l', 100)",
    "memoryview(b'abcdef').__setitem__('0x1.8p1')",
    "memoryview(bytearray(b'xyz')).__setitem__()",
    "memoryview(bytearray(b'xyz')).__setitem__(b',', 100, b'a')",
    "memoryview(b'abcdef').__setitem__('big')",
    "memoryview(bytearray(b'xyz')).__setitem__(b'\\n', 5, b'l')",
    "memoryview(b'abcdef').__setitem__(slice(1, 3))",
    "memoryview(bytearray(b'xyz')).__setitem__(b'Hello', b'l')",
    "memoryview(b'abcdef').__setitem__(b'l')",
    "memoryview(b'abcdef').__setitem__(2, slice(0, 10, 2))",
    "memoryview(bytearray(b'xyz')).__setitem__(b'Hello')",
    "memoryview(b'abcdef').__setitem__(b'a')",
    "memoryview(bytearray(b'xyz')).__setitem__(1, range(3))",
    "memoryview(b'abcdef').__setitem__(1, 100, b'l')",
    "memoryview(b'abcdef').__setitem__(b'l', b'l')",
    "memoryview(b'abcdef').__setitem__(100)",
    "memoryview(bytearray(b'xyz')).__setitem__(2)",
    "memoryview(b'abcdef').__setitem__(b'\\n')",
    "memoryview(bytearray(b'xyz')).__setitem__(b',')",
    "memoryview(bytearray(b'xyz')).__setitem__(0)",
    "memoryview(bytearray(b'xyz')).__setitem__({}, b'a')",
    "memoryview(bytearray(b'xyz')).__setitem__(b'')",
    "memoryview(b'abcdef').__setitem__(5, b'X')",
]:
    show(call)
