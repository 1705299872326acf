# bytes.removeprefix: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'  pad\\t'.removeprefix()",
    "b'l\\nm\\r\\n'.removeprefix(b',')",
    "b'l\\nm\\r\\n'.removeprefix('ascii')",
    "b''.removeprefix(b'')",
    "b'12'.removeprefix('0x1.8p1', b'X')",
    "b'a,b,,c'.removeprefix(None)",
    "b'  pad\\t'.removeprefix(float('nan'), 0)",
    "b'\\xff\\x00\\xe9'.removeprefix(-3, b'\\n')",
    "b'a,b,,c'.removeprefix(b',')",
    "b''.removeprefix(iter([1, 2]))",
    "b'\\xff\\x00\\xe9'.removeprefix(None, 2)",
    "b'aXbXc'.removeprefix()",
    "b'aXbXc'.removeprefix(-1, b'a')",
    "b'Hello World'.removeprefix((1, 2))",
    "b''.removeprefix(5)",
    "b'\\xff\\x00\\xe9'.removeprefix(b'l')",
    "b'aXbXc'.removeprefix(1)",
    "b'  pad\\t'.removeprefix(b'a', b'\\n')",
    "b'\\xff\\x00\\xe9'.removeprefix()",
    "b'a,b,,c'.removeprefix()",
    "b'l\\nm\\r\\n'.removeprefix('Hello', 100)",
    "b'Hello World'.removeprefix()",
    "b'Hello World'.removeprefix(b',', b'Hello', b'X')",
    "b''.removeprefix(100, b'l', b'X')",
    "b''.removeprefix(b'a', '0x1.8p1')",
    "b'aXbXc'.removeprefix(b'\\n', b'l')",
    "b'12'.removeprefix(1)",
    "b''.removeprefix(b'a')",
    "b'12'.removeprefix(b'Hello', bytearray(b'a'))",
    "b'Hello World'.removeprefix(b'a')",
    "b'aXbXc'.removeprefix(-1)",
    "b''.removeprefix()",
    "b'  pad\\t'.removeprefix(b'Hello')",
    "b'l\\nm\\r\\n'.removeprefix(b'l', 2)",
]:
    show(call)
