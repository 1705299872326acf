# bytes.lstrip: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'aXbXc'.lstrip(b'Hello', b',', b'')",
    "b'l\\nm\\r\\n'.lstrip()",
    "b'Hello World'.lstrip(range(3))",
    "b'aXbXc'.lstrip('', slice(1, 3))",
    "b'Hello World'.lstrip(b',')",
    "b''.lstrip(b'', b'Hello')",
    "b'12'.lstrip(-1, b'l')",
    "b'a,b,,c'.lstrip(None)",
    "b'l\\nm\\r\\n'.lstrip(b'l')",
    "b'aXbXc'.lstrip(b'', b'')",
    "b'a,b,,c'.lstrip('little')",
    "b'\\xff\\x00\\xe9'.lstrip(0)",
    "b'a,b,,c'.lstrip()",
    "b'Hello World'.lstrip('X', b'Hello', b'')",
    "b'Hello World'.lstrip(b'a', '0x1.8p1', b',')",
    "b'  pad\\t'.lstrip(...)",
    "b'a,b,,c'.lstrip(b'Hello', 2)",
    "b'  pad\\t'.lstrip('l', b'')",
    "b'a,b,,c'.lstrip(100)",
    "b'Hello World'.lstrip(b'')",
    "b''.lstrip(b'\\n', b'X')",
    "b'  pad\\t'.lstrip(b'Hello', ',')",
    "b'\\xff\\x00\\xe9'.lstrip(b'Hello')",
    "b'Hello World'.lstrip(2, 'a')",
    "b'Hello World'.lstrip(b'Hello')",
    "b'Hello World'.lstrip()",
    "b'12'.lstrip(..., float('nan'), b'l')",
    "b'a,b,,c'.lstrip(b'a', b'a', 0)",
    "b'a,b,,c'.lstrip(b'X')",
    "b'12'.lstrip(b',')",
    "b'\\xff\\x00\\xe9'.lstrip(0, 'ascii', 5)",
    "b'a,b,,c'.lstrip(b'a', -3, b'')",
    "b'12'.lstrip(0, 2, b'Hello')",
    "b'Hello World'.lstrip(b',', b',')",
]:
    show(call)
