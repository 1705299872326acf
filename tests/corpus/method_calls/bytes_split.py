# bytes.split: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'  pad\\t'.split(b'l', 0)",
    "b'Hello World'.split(b'\\n', slice(0, 10, 2), b'X')",
    "b''.split(b'X', b'\\n')",
    "b'\\xff\\x00\\xe9'.split({1}, 2, b'Hello')",
    "b'  pad\\t'.split(b'', -1)",
    "b''.split(b'X')",
    "b'12'.split(1)",
    "b'12'.split(2)",
    "b'\\xff\\x00\\xe9'.split(b'Hello', b'')",
    "b'12'.split(0, (1, 2))",
    "b'\\xff\\x00\\xe9'.split()",
    "b'\\xff\\x00\\xe9'.split(slice(1, 3), b'Hello')",
    "b''.split()",
    "b'aXbXc'.split(b'')",
    "b'a,b,,c'.split(b',')",
    "b'l\\nm\\r\\n'.split(b'\\n')",
    "b'Hello World'.split({'a': 1}, b'Hello')",
    "b'12'.split('\\n', b'Hello')",
    "b'  pad\\t'.split(b'X', '')",
    "b''.split(b'\\n')",
    "b''.split(-3)",
    "b'a,b,,c'.split('a')",
    "b''.split(b'a')",
    "b'  pad\\t'.split(b'Hello')",
    "b'  pad\\t'.split()",
    "b'a,b,,c'.split(-3)",
    "b'\\xff\\x00\\xe9'.split('a', b'')",
    "b''.split(2)",
    "b'\\xff\\x00\\xe9'.split(object)",
    "b'\\xff\\x00\\xe9'.split(-3)",
    "b'12'.split(b'Hello', 'X')",
    "b'l\\nm\\r\\n'.split(b'X')",
    "b'  pad\\t'.split(5, b'Hello')",
    "b'12'.split()",
]:
    show(call)
