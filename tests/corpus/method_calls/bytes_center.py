# bytes.center: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'a,b,,c'.center(b'', 0)",
    "b'l\\nm\\r\\n'.center(0)",
    "b'\\xff\\x00\\xe9'.center()",
    "b'a,b,,c'.center(b',')",
    "b'aXbXc'.center(-3, {})",
    "b''.center(0, 'little')",
    "b'12'.center(b'X', b'Hello', b'Hello')",
    "b'aXbXc'.center(0)",
    "b'  pad\\t'.center()",
    "b'12'.center('', b'a')",
    "b'12'.center(slice(1, 3))",
    "b'a,b,,c'.center(2)",
    "b'  pad\\t'.center({97: 'z'})",
    "b'12'.center()",
    "b'l\\nm\\r\\n'.center(b'l')",
    "b'l\\nm\\r\\n'.center('little', b'', 2)",
    "b'a,b,,c'.center(b'Hello')",
    "b'12'.center('', b'')",
    "b'Hello World'.center()",
    "b'aXbXc'.center(100, b'l')",
    "b'aXbXc'.center(b'X')",
    "b'12'.center(b'', 5, 2j)",
    "b'l\\nm\\r\\n'.center(-1)",
    "b'Hello World'.center(b'X')",
    "b'Hello World'.center(b'l', b'l')",
    "b'a,b,,c'.center(-3)",
    "b'a,b,,c'.center(b'X', 2j)",
    "b'12'.center(b'l')",
    "b'aXbXc'.center(b'a', 100)",
    "b'l\\nm\\r\\n'.center(100)",
    "b''.center(b'a')",
    "b''.center(b'X', 5, len)",
    "b'12'.center(b'a', -1, b'l')",
    "b'\\xff\\x00\\xe9'.center('utf-16')",
]:
    show(call)
