# bytes.strip: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'Hello World'.strip('utf-16', b'a', 'replace')",
    "b''.strip(b',')",
    "b''.strip(b'X', slice(None, None, -1))",
    "b'\\xff\\x00\\xe9'.strip()",
    "b'a,b,,c'.strip(set('ab'))",
    "b''.strip(b'a', b'a')",
    "b''.strip('')",
    "b'a,b,,c'.strip(b'X', -1)",
    "b'\\xff\\x00\\xe9'.strip(1)",
    "b'a,b,,c'.strip()",
    "b'\\xff\\x00\\xe9'.strip(2)",
    "b'a,b,,c'.strip(100)",
    "b'a,b,,c'.strip(b'Hello')",
    "b'\\xff\\x00\\xe9'.strip(0, b'X', 0)",
    "b'Hello World'.strip()",
    "b'a,b,,c'.strip(5, b'\\n')",
    "b'a,b,,c'.strip(0, b'')",
    "b'\\xff\\x00\\xe9'.strip(b',')",
    "b'l\\nm\\r\\n'.strip(int, 'big', b',')",
    "b'12'.strip()",
    "b''.strip(b'X', b'Hello')",
    "b'aXbXc'.strip(bytearray(b'a'), b'l')",
    "b'a,b,,c'.strip(100, 1, b'a')",
    "b'\\xff\\x00\\xe9'.strip(b'a', b'\\n')",
    "b'12'.strip(b'Hello')",
    "b'Hello World'.strip(b'\\n')",
    "b'a,b,,c'.strip(b'a', b'')",
    "b''.strip(b'Hello', 1, b',')",
    "b''.strip(b'l')",
    "b'l\\nm\\r\\n'.strip(b'l', b'l', b'l')",
    "b'l\\nm\\r\\n'.strip(-3)",
    "b'Hello World'.strip('ascii', b'')",
    "b'l\\nm\\r\\n'.strip(True)",
    "b'Hello World'.strip(1)",
]:
    show(call)
