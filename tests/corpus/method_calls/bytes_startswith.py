# bytes.startswith: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'  pad\\t'.startswith(b'X', b',')",
    "b'12'.startswith(10 ** 20)",
    "b'\\xff\\x00\\xe9'.startswith([1])",
    "b'aXbXc'.startswith(-3)",
    "b'  pad\\t'.startswith('little')",
    "b'12'.startswith(b'\\n')",
    "b'  pad\\t'.startswith(b'\\n', b'')",
    "b'l\\nm\\r\\n'.startswith(b'Hello', b'')",
    "b'  pad\\t'.startswith(b'\\n', b'a')",
    "b'l\\nm\\r\\n'.startswith(b',')",
    "b'l\\nm\\r\\n'.startswith(b'\\n', b'', b'a')",
    "b'\\xff\\x00\\xe9'.startswith(b'')",
    "b'\\xff\\x00\\xe9'.startswith(b'\\n')",
    "b'l\\nm\\r\\n'.startswith(b'Hello')",
    "b'l\\nm\\r\\n'.startswith(b'l')",
    "b'\\xff\\x00\\xe9'.startswith(100, 5, b'Hello')",
    "b'aXbXc'.startswith(b'l')",
    "b'\\xff\\x00\\xe9'.startswith(-1)",
    "b'12'.startswith(100)",
    "b'Hello World'.startswith(b'l')",
    "b'l\\nm\\r\\n'.startswith(b'Hello', 'Hello', 1)",
    "b'\\xff\\x00\\xe9'.startswith(b'l')",
    "b'Hello World'.startswith()",
    "b'\\xff\\x00\\xe9'.startswith(b'Hello')",
    "b'12'.startswith()",
    "b'  pad\\t'.startswith(b'Hello')",
    "b'a,b,,c'.startswith(b'l')",
    "b'  pad\\t'.startswith(b'l')",
    "b'aXbXc'.startswith(b'', 100)",
    "b'\\xff\\x00\\xe9'.startswith(b'Hello', b'a')",
    "b'  pad\\t'.startswith(b'X')",
    "b'  pad\\t'.startswith()",
    "b'12'.startswith(b'l', 0)",
    "b'12'.startswith(b',')",
]:
    show(call)
