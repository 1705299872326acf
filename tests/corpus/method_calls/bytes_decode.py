# bytes.decode: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'aXbXc'.decode(0)",
    "b'Hello World'.decode(b'Hello')",
    "b'aXbXc'.decode()",
    "b'  pad\\t'.decode(b'', b'X')",
    "b'\\xff\\x00\\xe9'.decode(b'a')",
    "b'a,b,,c'.decode(slice(1, 3), b'X', b'X')",
    "b'  pad\\t'.decode(-3)",
    "b''.decode(b'\\n', 2, 5)",
    "b''.decode()",
    "b'Hello World'.decode()",
    "b''.decode(b'\\n')",
    "b'12'.decode(b'')",
    "b'12'.decode('X')",
    "b'\\xff\\x00\\xe9'.decode(b'')",
    "b'aXbXc'.decode('X')",
    "b'aXbXc'.decode(len)",
    "b'aXbXc'.decode(b'Hello')",
    "b'a,b,,c'.decode(b'a', b'')",
    "b'  pad\\t'.decode('0x1.8p1')",
    "b'  pad\\t'.decode('é', b',')",
    "b''.decode(b'Hello', b',', b'X')",
    "b'l\\nm\\r\\n'.decode(b'\\n')",
    "b'l\\nm\\r\\n'.decode(5, b',', b'')",
    "b'l\\nm\\r\\n'.decode(0)",
    "b'\\xff\\x00\\xe9'.decode(0)",
    "b'a,b,,c'.decode(object)",
    "b'Hello World'.decode(b'l', b'a', -1)",
    "b''.decode(-3, set('ab'))",
    "b'  pad\\t'.decode(b'X', b'l')",
    "b'12'.decode(b'Hello')",
    "b'l\\nm\\r\\n'.decode(100, -3, 2j)",
    "b'12'.decode(b',')",
    "b'  pad\\t'.decode(0)",
    "b'  pad\\t'.decode(2, b'\\n', b'l')",
]:
    show(call)
