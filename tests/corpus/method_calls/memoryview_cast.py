# memoryview.cast: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "memoryview(bytearray(b'xyz')).cast(100)",
    "memoryview(b'abcdef').cast()",
    "memoryview(bytearray(b'xyz')).cast(iter([1, 2]))",
    "memoryview(bytearray(b'xyz')).cast()",
    "memoryview(b'abcdef').cast(slice(0, 10, 2), True, 'é')",
    "memoryview(bytearray(b'xyz')).cast(b'\\n', b'a')",
    "memoryview(bytearray(b'xyz')).cast(b'l', b'X')",
    "memoryview(bytearray(b'xyz')).cast(b'\\n', 1)",
    "memoryview(bytearray(b'xyz')).cast(b'X')",
    "memoryview(b'abcdef').cast(b'', b'l', b'X')",
    "memoryview(b'abcdef').cast(object)",
    "memoryview(b'abcdef').cast(b'l', b'Hello')",
    "memoryview(bytearray(b'xyz')).cast(-3)",
    "memoryview(bytearray(b'xyz')).cast({1}, b'Hello')",
    "memoryview(b'abcdef').cast('\\n')",
    "memoryview(bytearray(b'xyz')).cast(b'l')",
    "memoryview(bytearray(b'xyz')).cast(0, b'X')",
    "memoryview(b'abcdef').cast(b'a', 100)",
    "memoryview(bytearray(b'xyz')).cast(1)",
    "memoryview(b'abcdef').cast(b'')",
    "memoryview(b'abcdef').cast(b'l', b'')",
    "memoryview(bytearray(b'xyz')).cast(b'X', 'ab')",
    "memoryview(bytearray(b'xyz')).cast(b'', 5, b'\\n')",
    "memoryview(b'abcdef').cast(b'\\n', 2)",
    "memoryview(bytearray(b'xyz')).cast(b'a', -3)",
    "memoryview(b'abcdef').cast((1, 2))",
    "memoryview(b'abcdef').cast(b'X', -1)",
    "memoryview(b'abcdef').cast(b'', -3, True)",
    "memoryview(bytearray(b'xyz')).cast(0, b'\\n')",
    "memoryview(bytearray(b'xyz')).cast(float('nan'))",
    "memoryview(b'abcdef').cast([])",
    "memoryview(b'abcdef').cast(2j, b'X', b'X')",
    "memoryview(bytearray(b'xyz')).cast(b'Hello', b'')",
    "memoryview(b'abcdef').cast(b'l')",
]:
    show(call)
