# bytes.ljust: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'\\xff\\x00\\xe9'.ljust(-1, 2)",
    "b'Hello World'.ljust(b',')",
    "b'12'.ljust(100)",
    "b'aXbXc'.ljust(-1)",
    "b'  pad\\t'.ljust(b',', '', -3)",
    "b''.ljust(1.5, b'l')",
    "b''.ljust({97: 'z'}, 1)",
    "b'a,b,,c'.ljust(b'')",
    "b'l\\nm\\r\\n'.ljust(5, b'l', b'a')",
    "b'12'.ljust()",
    "b'Hello World'.ljust(1, 'ascii')",
    "b'l\\nm\\r\\n'.ljust(b'\\n')",
    "b''.ljust(b'a')",
    "b''.ljust(b',', b'a')",
    "b''.ljust(1)",
    "b'l\\nm\\r\\n'.ljust(100, range(3))",
    "b'a,b,,c'.ljust()",
    "b'aXbXc'.ljust(0)",
    "b'a,b,,c'.ljust(b'Hello', 100)",
    "b'\\xff\\x00\\xe9'.ljust()",
    "b''.ljust(('a', 'x'))",
    "b'  pad\\t'.ljust(b'Hello')",
    "b'a,b,,c'.ljust(-1, b'X')",
    "b'\\xff\\x00\\xe9'.ljust(5)",
    "b'  pad\\t'.ljust()",
    "b'  pad\\t'.ljust(slice(None, None, -1), 1.5)",
    "b'l\\nm\\r\\n'.ljust(100)",
    "b'l\\nm\\r\\n'.ljust(b'\\n', 1.5, -3)",
    "b''.ljust(b',')",
    "b'l\\nm\\r\\n'.ljust()",
    "b'\\xff\\x00\\xe9'.ljust(b'Hello')",
    "b'12'.ljust(b'X', b'a', b'\\n')",
    "b'a,b,,c'.ljust(b'X', b'l', 'World')",
    "b'a,b,,c'.ljust(b'\\n', b'', 'Hello')",
]:
    show(call)
