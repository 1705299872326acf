# bytes.endswith: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'l\\nm\\r\\n'.endswith(2, -3)",
    "b''.endswith(b'\\n')",
    "b'  pad\\t'.endswith(b'\\n')",
    "b'aXbXc'.endswith()",
    "b'12'.endswith(iter([1, 2]), b'')",
    "b'a,b,,c'.endswith(100)",
    "b'a,b,,c'.endswith(0, [])",
    "b'aXbXc'.endswith('World', iter([1, 2]))",
    "b''.endswith(2, b'X', 2)",
    "b''.endswith(b'a', b'X')",
    "b'aXbXc'.endswith(b'')",
    "b'  pad\\t'.endswith()",
    "b''.endswith([], 1, 0)",
    "b'12'.endswith(b'X')",
    "b'  pad\\t'.endswith(b'', b'X')",
    "b'  pad\\t'.endswith(b'')",
    "b'12'.endswith(b'a', b'')",
    "b'  pad\\t'.endswith(b'\\n', -3)",
    "b'a,b,,c'.endswith(b'\\n', 'ab')",
    "b'l\\nm\\r\\n'.endswith()",
    "b'  pad\\t'.endswith(b'l')",
    "b'12'.endswith()",
    "b'l\\nm\\r\\n'.endswith((1, 2), 'utf-16', -3)",
    "b'12'.endswith(b'Hello', b'Hello')",
    "b'12'.endswith(b',')",
    "b'l\\nm\\r\\n'.endswith(b'l', -3)",
    "b'\\xff\\x00\\xe9'.endswith(b'')",
    "b''.endswith(b',', {})",
    "b'a,b,,c'.endswith(b'X', b'l', range(3))",
    "b'aXbXc'.endswith(b'', [1])",
    "b'Hello World'.endswith(b'')",
    "b'aXbXc'.endswith(1, [])",
    "b'a,b,,c'.endswith(b',')",
    "b'a,b,,c'.endswith()",
]:
    show(call)
