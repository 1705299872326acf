# bytes.find: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'Hello World'.find(b'Hello', 1)",
    "b''.find(5, set('ab'))",
    "b'12'.find(b'')",
    "b'12'.find(b'Hello')",
    "b'l\\nm\\r\\n'.find(b'X', 0)",
    "b'12'.find(b'\\n')",
    "b''.find(b'')",
    "b''.find(('a', 'x'), b'l', object)",
    "b'aXbXc'.find(int, b'\\n')",
    "b''.find()",
    "b'l\\nm\\r\\n'.find(b'a')",
    "b'l\\nm\\r\\n'.find(b'l')",
    "b'aXbXc'.find('World')",
    "b'aXbXc'.find(b'l')",
    "b'12'.find(b'Hello', b'\\n')",
    "b'  pad\\t'.find(b',', float('nan'), 2)",
    "b'Hello World'.find('World')",
    "b''.find(iter([1, 2]), b'l', b'X')",
    "b'  pad\\t'.find({})",
    "b''.find(b'\\n')",
    "b'Hello World'.find('l', b'X')",
    "b'a,b,,c'.find(b',', bytearray(b'a'))",
    "b'Hello World'.find(b'Hello')",
    "b'a,b,,c'.find(b'a', b'X')",
    "b'aXbXc'.find(b'\\n', b'l', 5)",
    "b'Hello World'.find(b'a', b'X', b'')",
    "b'aXbXc'.find('big')",
    "b'l\\nm\\r\\n'.find(b'l', b'Hello', '')",
    "b'Hello World'.find(('a', 'x'))",
    "b'aXbXc'.find()",
    "b''.find(1, 100)",
    "b'\\xff\\x00\\xe9'.find(-1)",
    "b''.find(100)",
    "b'\\xff\\x00\\xe9'.find(b'X', b'')",
]:
    show(call)
