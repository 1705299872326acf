# memoryview.__getitem__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "memoryview(bytearray(b'xyz')).__getitem__(b'X', b'X', b',')",
    "memoryview(bytearray(b'xyz')).__getitem__(b'')",
    "memoryview(b'abcdef').__getitem__(b'\\n', b'a')",
    "memoryview(bytearray(b'xyz')).__getitem__(10 ** 20, 0)",
    "memoryview(bytearray(b'xyz')).__getitem__(b'l')",
    "memoryview(b'abcdef').__getitem__(1, b',')",
    "memoryview(b'abcdef').__getitem__(b'\\n')",
    "memoryview(b'abcdef').__getitem__()",
    "memoryview(b'abcdef').__getitem__(b'a', -3)",
    "memoryview(b'abcdef').__getitem__(b'l')",
    "memoryview(b'abcdef').__getitem__(-1, b'', ['a', 'b'])",
    "memoryview(bytearray(b'xyz')).__getitem__(b'X')",
    "memoryview(b'abcdef').__getitem__(b'\\n', 1.5)",
    "memoryview(b'abcdef').__getitem__(0, {1}, b'a')",
    "memoryview(b'abcdef').__getitem__((1, 2))",
    "memoryview(bytearray(b'xyz')).__getitem__()",
    "memoryview(b'abcdef').__getitem__(b'l', b'Hello')",
    "memoryview(bytearray(b'xyz')).__getitem__(b'', b',')",
    "memoryview(b'abcdef').__getitem__({97: 'z'})",
    "memoryview(b'abcdef').__getitem__(b'a', ['a', 'b'])",
    "memoryview(b'abcdef').__getitem__(b'X', 5)",
    "memoryview(bytearray(b'xyz')).__getitem__(-1)",
    "memoryview(bytearray(b'xyz')).__getitem__(5, {1})",
    "memoryview(bytearray(b'xyz')).__getitem__(1, b',')",
    "memoryview(bytearray(b'xyz')).__getitem__((1, 2), b'\\n', 5)",
    "memoryview(bytearray(b'xyz')).__getitem__(b'X', b'Hello', 1)",
    "memoryview(bytearray(b'xyz')).__getitem__({97: 'z'})",
    "memoryview(b'abcdef').__getitem__(2j)",
    "memoryview(b'abcdef').__getitem__(b'a')",
    "memoryview(bytearray(b'xyz')).__getitem__(b',')",
    "memoryview(bytearray(b'xyz')).__getitem__(100)",
    "memoryview(bytearray(b'xyz')).__getitem__(0)",
    "memoryview(b'abcdef').__getitem__(b'Hello', 'big', 100)",
    "memoryview(bytearray(b'xyz')).__getitem__(b'a')",
]:
    show(call)
