# bytes.partition: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'12'.partition(b'\\n')",
    "b'Hello World'.partition('é')",
    "b''.partition(b'\\n')",
    "b'\\xff\\x00\\xe9'.partition(b'Hello')",
    "b'a,b,,c'.partition(b',', object)",
    "b'  pad\\t'.partition(b'')",
    "b'a,b,,c'.partition(['a', 'b'], slice(0, 10, 2), ('a', 'x'))",
    "b'\\xff\\x00\\xe9'.partition(-3)",
    "b'l\\nm\\r\\n'.partition('Hello', 'Hello')",
    "b'a,b,,c'.partition(b'Hello', int)",
    "b'Hello World'.partition(bytearray(b'a'))",
    "b''.partition(True, b'Hello')",
    "b'Hello World'.partition()",
    "b'  pad\\t'.partition()",
    "b'Hello World'.partition(0, b'l')",
    "b'\\xff\\x00\\xe9'.partition('0x1.8p1', b'a', b'l')",
    "b'l\\nm\\r\\n'.partition(b'X', b'l')",
    "b'12'.partition(b',', -3, 2j)",
    "b'  pad\\t'.partition(b'l')",
    "b''.partition((1, 2))",
    "b'a,b,,c'.partition(b'Hello')",
    "b'12'.partition(b'a')",
    "b'aXbXc'.partition(int)",
    "b'Hello World'.partition(b'a', b'\\n')",
    "b'  pad\\t'.partition(object)",
    "b'Hello World'.partition(b'X', b',')",
    "b'Hello World'.partition(b'Hello', b'Hello')",
    "b'aXbXc'.partition(-3)",
    "b'12'.partition(b'a', b'\\n')",
    "b'12'.partition('', -1)",
    "b'Hello World'.partition(1)",
    "b'l\\nm\\r\\n'.partition({97: 'z'})",
    "b'Hello World'.partition(b'\\n', '\\n')",
    "b'12'.partition(0, 2)",
]:
    show(call)
