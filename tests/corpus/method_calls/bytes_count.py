# bytes.count: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'Hello World'.count(b',')",
    "b'  pad\\t'.count(10 ** 20, 100)",
    "b'aXbXc'.count(b'l')",
    "b'a,b,,c'.count(',', -1)",
    "b'a,b,,c'.count()",
    "b'Hello World'.count()",
    "b'\\xff\\x00\\xe9'.count(b',')",
    "b''.count('a', b'\\n')",
    "b'  pad\\t'.count(slice(1, 3))",
    "b'12'.count()",
    "b'\\xff\\x00\\xe9'.count(b'a')",
    "b'aXbXc'.count(-3, 'ascii')",
    "b'l\\nm\\r\\n'.count()",
    "b'  pad\\t'.count(b'X', 1, b'a')",
    "b'a,b,,c'.count(-3)",
    "b'a,b,,c'.count(b',')",
    "b'\\xff\\x00\\xe9'.count(('a', 'x'))",
    "b'Hello World'.count(b'Hello', -3, '0x1.8p1')",
    "b'\\xff\\x00\\xe9'.count(10 ** 20, 1)",
    "b'Hello World'.count(2, {97: 'z'}, b'a')",
    "b'l\\nm\\r\\n'.count(b'a')",
    "b'a,b,,c'.count(['a', 'b'], b',', iter([1, 2]))",
    "b'\\xff\\x00\\xe9'.count(5, b'X')",
    "b''.count(b'', '')",
    "b'  pad\\t'.count()",
    "b'l\\nm\\r\\n'.count(b'')",
    "b'  pad\\t'.count(b'\\n')",
    "b'  pad\\t'.count(b',')",
    "b'Hello World'.count('replace')",
    "b'Hello World'.count(2, -1)",
    "b''.count('World')",
    "b'12'.count(2)",
    "b'a,b,,c'.count(b'a')",
    "b''.count('big')",
]:
    show(call)
