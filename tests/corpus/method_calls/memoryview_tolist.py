# memoryview.tolist: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "memoryview(bytearray(b'xyz')).tolist(b'')",
    "memoryview(bytearray(b'xyz')).tolist()",
    "memoryview(b'abcdef').tolist()",
    "memoryview(b'abcdef').tolist(b',', b'l', 0)",
    "memoryview(bytearray(b'xyz')).tolist(1, 5, object)",
    "memoryview(b'abcdef').tolist(slice(None, None, -1))",
    "memoryview(b'abcdef').tolist('X')",
    "memoryview(bytearray(b'xyz')).tolist(b'X')",
    "memoryview(b'abcdef').tolist(-3, 5, 5)",
    "memoryview(b'abcdef').tolist(b'X')",
    "memoryview(b'abcdef').tolist(b'l', b'l')",
    "memoryview(bytearray(b'xyz')).tolist(b'Hello')",
    "memoryview(bytearray(b'xyz')).tolist(0)",
    "memoryview(bytearray(b'xyz')).tolist(b'a', 1)",
    "memoryview(b'abcdef').tolist(b'')",
    "memoryview(bytearray(b'xyz')).tolist([])",
    "memoryview(b'abcdef').tolist(b'X', b'l')",
    "memoryview(b'abcdef').tolist(b'\\n', slice(0, 10, 2), -3)",
    "memoryview(bytearray(b'xyz')).tolist('replace', b',', b'Hello')",
    "memoryview(bytearray(b'xyz')).tolist(-1)",
    "memoryview(bytearray(b'xyz')).tolist(b'l', b'')",
    "memoryview(bytearray(b'xyz')).tolist(b'\\n', b'l', b'l')",
    "memoryview(b'abcdef').tolist(b'X', b'\\n')",
    "memoryview(bytearray(b'xyz')).tolist(b'l', b'', ['a', 'b'])",
    "memoryview(bytearray(b'xyz')).tolist('big')",
    "memoryview(b'abcdef').tolist(b'a')",
    "memoryview(b'abcdef').tolist(b'', 'Hello', 0)",
    "memoryview(b'abcdef').tolist(b'\\n', 2, 2)",
    "memoryview(bytearray(b'xyz')).tolist(b'', int)",
    "memoryview(bytearray(b'xyz')).tolist(['a', 'b'])",
    "memoryview(bytearray(b'xyz')).tolist(b'\\n')",
    "memoryview(bytearray(b'xyz')).tolist(b',')",
    "memoryview(bytearray(b'xyz')).tolist(b'l', 0)",
    "memoryview(b'abcdef').tolist('l', b'X')",
]:
    show(call)
