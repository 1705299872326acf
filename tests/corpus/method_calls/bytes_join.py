# bytes.join: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'a,b,,c'.join(-1)",
    "b''.join(b'', b'\\n')",
    "b'a,b,,c'.join([], (1, 2))",
    "b'\\xff\\x00\\xe9'.join()",
    "b'aXbXc'.join(b'Hello', '0x1.8p1')",
    "b'Hello World'.join(b'l')",
    "b''.join(2)",
    "b'  pad\\t'.join()",
    "b'aXbXc'.join(-3, b'l')",
    "b'  pad\\t'.join(0)",
    "b'\\xff\\x00\\xe9'.join(b'', None, b'l')",
    "b'12'.join()",
    "b''.join(2, b',')",
    "b''.join(-3)",
    "b'\\xff\\x00\\xe9'.join(b'Hello', b'l')",
    "b'Hello World'.join(b',', int, b'Hello')",
    "b'\\xff\\x00\\xe9'.join(-3, b',')",
    "b''.join(slice(0, 10, 2))",
    "b'a,b,,c'.join('X', int)",
    "b'l\\nm\\r\\n'.join(b'Hello')",
    "b'l\\nm\\r\\n'.join({'a': 1})",
    "b''.join()",
    "b'12'.join(b'', 0, b'\\n')",
    "b'12'.join(100, 'utf-16')",
    "b'\\xff\\x00\\xe9'.join(b',', b',')",
    "b'  pad\\t'.join(b'l')",
    "b'12'.join(b',')",
    "b''.join(['a', 'b'])",
    "b'aXbXc'.join(b'X', b'a')",
    "b'  pad\\t'.join(b'Hello', 100, b'l')",
    "b'a,b,,c'.join(b'Hello', 0)",
    "b'\\xff\\x00\\xe9'.join(b'X')",
    "b'a,b,,c'.join(len)",
    "b'l\\nm\\r\\n'.join(-3, b'l')",
]:
    show(call)
