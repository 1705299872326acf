# bytes.rstrip: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'aXbXc'.rstrip('Hello')",
    "b'\\xff\\x00\\xe9'.rstrip(2)",
    "b'  pad\\t'.rstrip(b'\\n')",
    "b''.rstrip(-1, int)",
    "b'\\xff\\x00\\xe9'.rstrip(100)",
    "b'a,b,,c'.rstrip()",
    "b'Hello World'.rstrip(b'X')",
    "b'aXbXc'.rstrip(-1, b'X')",
    "b'a,b,,c'.rstrip(b'a', bytearray(b'a'))",
    "b'l\\nm\\r\\n'.rstrip()",
    "b''.rstrip('\\n')",
    "b'  pad\\t'.rstrip(b'')",
    "b'l\\nm\\r\\n'.rstrip(int, 'little')",
    "b'l\\nm\\r\\n'.rstrip(b'X')",
    "b'a,b,,c'.rstrip(b',', b'X', b'Hello')",
    "b'a,b,,c'.rstrip(1)",
    "b'12'.rstrip('a', -1)",
    "b'l\\nm\\r\\n'.rstrip(0)",
    "b''.rstrip(slice(1, 3), b'\\n')",
    "b'aXbXc'.rstrip(b'l')",
    "b'\\xff\\x00\\xe9'.rstrip(b',', b'')",
    "b'  pad\\t'.rstrip()",
    "b'aXbXc'.rstrip(0, [])",
    "b'\\xff\\x00\\xe9'.rstrip(b'X', 1)",
    "b'Hello World'.rstrip(b',')",
    "b''.rstrip(('a', 'x'))",
    "b''.rstrip(b'Hello')",
    "b'Hello World'.rstrip(b'\\n', [1])",
    "b'a,b,,c'.rstrip(5, b'l')",
    "b'Hello World'.rstrip(b'Hello')",
    "b'12'.rstrip(100)",
    "b'\\xff\\x00\\xe9'.rstrip(b'\\n', 2, None)",
    "b'l\\nm\\r\\n'.rstrip(b'l', 5, 1.5)",
    "b'Hello World'.rstrip(b'X', b'X')",
]:
    show(call)
