# bytes.rsplit: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'a,b,,c'.rsplit('ascii')",
    "b'l\\nm\\r\\n'.rsplit(b'\\n', set('ab'), b'')",
    "b'l\\nm\\r\\n'.rsplit(b'X')",
    "b'  pad\\t'.rsplit(b',')",
    "b'\\xff\\x00\\xe9'.rsplit({})",
    "b'a,b,,c'.rsplit(5)",
    "b'aXbXc'.rsplit(',', object)",
    "b'Hello World'.rsplit(b',')",
    "b'Hello World'.rsplit()",
    "b'  pad\\t'.rsplit(-3)",
    "b'\\xff\\x00\\xe9'.rsplit(b'')",
    "b'12'.rsplit(0)",
    "b'l\\nm\\r\\n'.rsplit(b'\\n', b'X')",
    "b'\\xff\\x00\\xe9'.rsplit(b'a', b'Hello')",
    "b'aXbXc'.rsplit(1)",
    "b'Hello World'.rsplit(b'l')",
    "b''.rsplit(b'Hello', b'a')",
    "b'\\xff\\x00\\xe9'.rsplit(-3)",
    "b''.rsplit(-1, b'', 2)",
    "b'aXbXc'.rsplit(b'X', b'l')",
    "b'  pad\\t'.rsplit(b'')",
    "b'aXbXc'.rsplit()",
    "b'\\xff\\x00\\xe9'.rsplit(b',', b',')",
    "b'a,b,,c'.rsplit([], b'l')",
    "b'\\xff\\x00\\xe9'.rsplit(b'l')",
    "b''.rsplit(b'X')",
    "b''.rsplit()",
    "b'Hello World'.rsplit(0, 'a')",
    "b'a,b,,c'.rsplit()",
    "b'aXbXc'.rsplit(b'a', 0, -1)",
    "b'\\xff\\x00\\xe9'.rsplit(2)",
    "b'a,b,,c'.rsplit(b'Hello')",
    "b'a,b,,c'.rsplit(b',', 'é')",
    "b'  pad\\t'.rsplit(100, b'\\n')",
]:
    show(call)
