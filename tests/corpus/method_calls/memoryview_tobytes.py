# memoryview.tobytes: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "memoryview(b'abcdef').tobytes(-3)",
    "memoryview(bytearray(b'xyz')).tobytes(b'Hello', 'little', b'Hello')",
    "memoryview(b'abcdef').tobytes(b'\\n')",
    "memoryview(bytearray(b'xyz')).tobytes(['a', 'b'], b'a', b'X')",
    "memoryview(b'abcdef').tobytes()",
    "memoryview(bytearray(b'xyz')).tobytes(b'l', 1, b'l')",
    "memoryview(b'abcdef').tobytes(b'\\n', 'World', 5)",
    "memoryview(bytearray(b'xyz')).tobytes(['a', 'b'])",
    "memoryview(bytearray(b'xyz')).tobytes(b'X', ...)",
    "memoryview(bytearray(b'xyz')).tobytes(b'l', slice(0, 10, 2), b',')",
    "memoryview(bytearray(b'xyz')).tobytes([], ..., 5)",
    "memoryview(bytearray(b'xyz')).tobytes(b'Hello', b'Hello')",
    "memoryview(bytearray(b'xyz')).tobytes(-1, '')",
    "memoryview(bytearray(b'xyz')).tobytes('Hello')",
    "memoryview(bytearray(b'xyz')).tobytes(b'a')",
    "memoryview(b'abcdef').tobytes(b'a', 0, int)",
    "memoryview(bytearray(b'xyz')).tobytes(-3)",
    "memoryview(b'abcdef').tobytes(..., slice(1, 3), b'Hello')",
    "memoryview(bytearray(b'xyz')).tobytes('Hello', float('nan'), b'')",
    "memoryview(bytearray(b'xyz')).tobytes()",
    "memoryview(bytearray(b'xyz')).tobytes(5, b'X')",
    "memoryview(bytearray(b'xyz')).tobytes(b'Hello')",
    "memoryview(b'abcdef').tobytes(b'Hello')",
    "memoryview(bytearray(b'xyz')).tobytes(b'\\n')",
    "memoryview(bytearray(b'xyz')).tobytes(b'X')",
    "memoryview(b'abcdef').tobytes(b'Hello', b'\\n')",
    "memoryview(b'abcdef').tobytes(1)",
    "memoryview(bytearray(b'xyz')).tobytes(float('nan'), range(3))",
    "memoryview(bytearray(b'xyz')).tobytes(2)",
    "memoryview(b'abcdef').tobytes(2)",
    "memoryview(b'abcdef').tobytes(-1)",
    "memoryview(b'abcdef').tobytes(iter([1, 2]), 5, 1.5)",
    "memoryview(b'abcdef').tobytes([1])",
    "memoryview(bytearray(b'xyz')).tobytes('utf-8')",
]:
    show(call)
