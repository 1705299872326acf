# bytes.index: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'a,b,,c'.index()",
    "b'a,b,,c'.index(b'l')",
    "b'12'.index()",
    "b''.index(b'\\n', b',')",
    "b'12'.index(b',')",
    "b'  pad\\t'.index(b'X', 'X')",
    "b''.index(object, b'a')",
    "b''.index(b',')",
    "b'12'.index(b'a')",
    "b'l\\nm\\r\\n'.index('ascii', b'l')",
    "b'a,b,,c'.index(bytearray(b'a'))",
    "b'a,b,,c'.index(',', b'\\n', b'a')",
    "b'aXbXc'.index(slice(None, None, -1))",
    "b'aXbXc'.index(2)",
    "b'a,b,,c'.index(100)",
    "b''.index(b'l', b'a')",
    "b'12'.index(True)",
    "b'l\\nm\\r\\n'.index(b',')",
    "b'Hello World'.index(b'l')",
    "b'\\xff\\x00\\xe9'.index(('a', 'x'), ('a', 'x'))",
    "b'12'.index(b'X')",
    "b'aXbXc'.index('\\n')",
    "b''.index(b'l', b',')",
    "b'  pad\\t'.index(b'', 'utf-8')",
    "b'l\\nm\\r\\n'.index({'a': 1}, 100)",
    "b'  pad\\t'.index(set('ab'), b'X', b'\\n')",
    "b''.index()",
    "b'a,b,,c'.index(b'X')",
    "b'\\xff\\x00\\xe9'.index(b'X', -3)",
    "b'Hello World'.index(1)",
    "b'aXbXc'.index(range(3))",
    "b'\\xff\\x00\\xe9'.index(b'\\n')",
    "b'a,b,,c'.index(b'a', 100)",
    "b'  pad\\t'.index(b'\\n')",
]:
    show(call)
