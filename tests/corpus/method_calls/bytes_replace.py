# bytes.replace: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'Hello World'.replace()",
    "b''.replace()",
    "b'aXbXc'.replace(b',', b'l')",
    "b'aXbXc'.replace({}, b'')",
    "b'Hello World'.replace(b'X', 1)",
    "b'12'.replace(set('ab'))",
    "b'l\\nm\\r\\n'.replace(b'l', b',')",
    "b'\\xff\\x00\\xe9'.replace(b'X')",
    "b'\\xff\\x00\\xe9'.replace([1], 'é', b'l')",
    "b'Hello World'.replace(b'\\n', b'X', 5)",
    "b'12'.replace(1, ('a', 'x'))",
    "b'aXbXc'.replace(float('nan'), 100, True)",
    "b'a,b,,c'.replace({'a': 1})",
    "b'12'.replace(b',', 5)",
    "b'\\xff\\x00\\xe9'.replace(b'l', b'l')",
    "b'\\xff\\x00\\xe9'.replace(b'a')",
    "b'\\xff\\x00\\xe9'.replace(b'l', b'', iter([1, 2]))",
    "b'\\xff\\x00\\xe9'.replace(b',', b'Hello')",
    "b'  pad\\t'.replace(iter([1, 2]))",
    "b'12'.replace(slice(None, None, -1), b',')",
    "b'a,b,,c'.replace(slice(0, 10, 2), ',')",
    "b'\\xff\\x00\\xe9'.replace({'a': 1})",
    "b'a,b,,c'.replace(-1)",
    "b'a,b,,c'.replace(b'a')",
    "b''.replace(1.5, range(3))",
    "b'\\xff\\x00\\xe9'.replace(b'Hello', b'\\n', b'a')",
    "b'l\\nm\\r\\n'.replace(b',', b'X')",
    "b'  pad\\t'.replace(slice(1, 3))",
    "b'l\\nm\\r\\n'.replace(b',')",
    "b'  pad\\t'.replace('replace')",
    "b'\\xff\\x00\\xe9'.replace(b'X', 5, b'X')",
    "b'Hello World'.replace(set('ab'))",
    "b'l\\nm\\r\\n'.replace('0x1.8p1')",
    "b'aXbXc'.replace(b'')",
]:
    show(call)
