# memoryview.__eq__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "memoryview(b'abcdef').__eq__(-1)",
    "memoryview(b'abcdef').__eq__()",
    "memoryview(b'abcdef').__eq__(2)",
    "memoryview(bytearray(b'xyz')).__eq__()",
    "memoryview(b'abcdef').__eq__(True, 1.5)",
    "memoryview(bytearray(b'xyz')).__eq__(1)",
    "memoryview(b'abcdef').__eq__(b'a')",
    "memoryview(bytearray(b'xyz')).__eq__(b'a', b'\\n', b'X')",
    "memoryview(b'abcdef').__eq__(b'Hello', 2, b'Hello')",
    "memoryview(bytearray(b'xyz')).__eq__({97: 'z'})",
    "memoryview(bytearray(b'xyz')).__eq__(b'Hello')",
    "memoryview(bytearray(b'xyz')).__eq__(None, -1)",
    "memoryview(b'abcdef').__eq__(b'X')",
    "memoryview(b'abcdef').__eq__(b'', 0, bytearray(b'a'))",
    "memoryview(bytearray(b'xyz')).__eq__(b'X', b',')",
    "memoryview(b'abcdef').__eq__('utf-8', b'\\n')",
    "memoryview(bytearray(b'xyz')).__eq__(b'X', 2)",
    "memoryview(bytearray(b'xyz')).__eq__(b'l', set('ab'), None)",
    "memoryview(bytearray(b'xyz')).__eq__(b'a')",
    "memoryview(b'abcdef').__eq__(100, b'a', int)",
    "memoryview(bytearray(b'xyz')).__eq__(1, b'\\n')",
    "memoryview(b'abcdef').__eq__(b'', 100)",
    "memoryview(bytearray(b'xyz')).__eq__('Hello')",
    "memoryview(bytearray(b'xyz')).__eq__(5, b'a')",
    "memoryview(b'abcdef').__eq__(b'Hello')",
    "memoryview(bytearray(b'xyz')).__eq__('\\n')",
    "memoryview(bytearray(b'xyz')).__eq__(-3)",
    "memoryview(b'abcdef').__eq__(b'Hello', b',')",
    "memoryview(b'abcdef').__eq__(b'X', b'l', b'l')",
    "memoryview(bytearray(b'xyz')).__eq__(float('nan'))",
    "memoryview(bytearray(b'xyz')).__eq__(b',', b'Hello', -1)",
    "memoryview(bytearray(b'xyz')).__eq__(5, b'l', object)",
    "memoryview(bytearray(b'xyz')).__eq__(0, -3, -1)",
    "memoryview(b'abcdef').__eq__(10 ** 20, b'\\n', 0)",
]:
    show(call)
