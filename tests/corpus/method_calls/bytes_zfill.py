# bytes.zfill: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b''.zfill(b'\\n')",
    "b''.zfill(100)",
    "b'Hello World'.zfill({1}, b'l')",
    "b'12'.zfill('')",
    "b'l\\nm\\r\\n'.zfill(-3, object)",
    "b''.zfill(b'X')",
    "b'\\xff\\x00\\xe9'.zfill(b',', 'ab', 2)",
    "b'a,b,,c'.zfill(b'l')",
    "b'\\xff\\x00\\xe9'.zfill(b'Hello')",
    "b'a,b,,c'.zfill(100)",
    "b'aXbXc'.zfill(b'l')",
    "b''.zfill(b'\\n', b'a', b'')",
    "b'l\\nm\\r\\n'.zfill(-3)",
    "b'l\\nm\\r\\n'.zfill(b',')",
    "b'  pad\\t'.zfill(['a', 'b'], set('ab'))",
    "b'12'.zfill(100, b'Hello')",
    "b'Hello World'.zfill()",
    "b'\\xff\\x00\\xe9'.zfill()",
    "b''.zfill(b'')",
    "b''.zfill()",
    "b'a,b,,c'.zfill(0)",
    "b'\\xff\\x00\\xe9'.zfill(b'X', b'')",
    "b'  pad\\t'.zfill(b'\\n')",
    "b'l\\nm\\r\\n'.zfill(object, b'X', b'a')",
    "b'12'.zfill(b',')",
    "b'Hello World'.zfill(b'', b'Hello')",
    "b''.zfill(b'Hello')",
    "b'a,b,,c'.zfill(b'\\n', -1)",
    "b'  pad\\t'.zfill(b',')",
    "b'\\xff\\x00\\xe9'.zfill(b'')",
    "b'l\\nm\\r\\n'.zfill()",
    "b'\\xff\\x00\\xe9'.zfill(2)",
    "b'Hello World'.zfill(b',', -3)",
    "b'Hello World'.zfill('X', -3)",
]:
    show(call)
