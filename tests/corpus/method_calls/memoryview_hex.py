# memoryview.hex: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "memoryview(bytearray(b'xyz')).hex()",
    "memoryview(b'abcdef').hex(b'')",
    "memoryview(b'abcdef').hex()",
    "memoryview(bytearray(b'xyz')).hex(1)",
    "memoryview(bytearray(b'xyz')).hex(2)",
    "memoryview(b'abcdef').hex(b'l')",
    "memoryview(b'abcdef').hex(b'l', b'a', b'X')",
    "memoryview(bytearray(b'xyz')).hex(-1, 'replace')",
    "memoryview(bytearray(b'xyz')).hex(b'l', b'\\n')",
    "memoryview(b'abcdef').hex(b'a', 2)",
    "memoryview(bytearray(b'xyz')).hex(1, {97: 'z'}, b'X')",
    "memoryview(bytearray(b'xyz')).hex(b'\\n')",
    "memoryview(b'abcdef').hex(b'Hello', b'Hello')",
    "memoryview(b'abcdef').hex(b'X', b'X')",
    "memoryview(bytearray(b'xyz')).hex(0)",
    "memoryview(b'abcdef').hex(b'', b'')",
    "memoryview(b'abcdef').hex(b'a')",
    "memoryview(b'abcdef').hex(b'X', b',')",
    "memoryview(bytearray(b'xyz')).hex(b'l')",
    "memoryview(b'abcdef').hex(b'Hello', range(3))",
    "memoryview(bytearray(b'xyz')).hex(True, b'l')",
    "memoryview(b'abcdef').hex(b'\\n')",
    "memoryview(bytearray(b'xyz')).hex(b'Hello', 2)",
    "memoryview(b'abcdef').hex(b'X', b'')",
    "memoryview(bytearray(b'xyz')).hex(-1)",
    "memoryview(bytearray(b'xyz')).hex(2, 5)",
    "memoryview(b'abcdef').hex(bytearray(b'a'), 'utf-16')",
    "memoryview(bytearray(b'xyz')).hex(100)",
    "memoryview(b'abcdef').hex(b'l', b'a')",
    "memoryview(b'abcdef').hex(slice(None, None, -1), b'\\n', object)",
    "memoryview(b'abcdef').hex(b'Hello', 'utf-8')",
    "memoryview(bytearray(b'xyz')).hex(10 ** 20, slice(1, 3))",
    "memoryview(bytearray(b'xyz')).hex([])",
    "memoryview(b'abcdef').hex(['a', 'b'])",
]:
    show(call)
