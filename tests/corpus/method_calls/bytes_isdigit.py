# bytes.isdigit: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'\\xff\\x00\\xe9'.isdigit(b'X', b'X', 1)",
    "b'  pad\\t'.isdigit()",
    "b'l\\nm\\r\\n'.isdigit()",
    "b'\\xff\\x00\\xe9'.isdigit()",
    "b'aXbXc'.isdigit()",
    "b'12'.isdigit('World')",
    "b'a,b,,c'.isdigit()",
    "b'Hello World'.isdigit()",
    "b'12'.isdigit()",
    "b''.isdigit()",
    "b'Hello World'.isdigit(b'a', b'Hello', -3)",
    "b'12'.isdigit(',', {97: 'z'})",
    "b''.isdigit(b'X', 1)",
    "b'Hello World'.isdigit({97: 'z'}, 'ascii')",
    "b'  pad\\t'.isdigit(-1)",
    "b'aXbXc'.isdigit(b'l')",
    "b'l\\nm\\r\\n'.isdigit(b'a', 2)",
    "b'l\\nm\\r\\n'.isdigit(-3, {97: 'z'})",
    "b''.isdigit(b'')",
    "b'  pad\\t'.isdigit(b'\\n')",
    "b'a,b,,c'.isdigit(b',')",
    "b''.isdigit(b'X', b'Hello')",
    "b'l\\nm\\r\\n'.isdigit(-3, {})",
    "b''.isdigit(5, slice(1, 3))",
    "b'12'.isdigit({97: 'z'})",
    "b'a,b,,c'.isdigit(b'\\n', b'X')",
    "b'12'.isdigit(b',')",
    "b'12'.isdigit({'a': 1})",
    "b'12'.isdigit(b'')",
    "b'\\xff\\x00\\xe9'.isdigit(b'\\n')",
    "b'aXbXc'.isdigit(b'X', b'Hello', b'\\n')",
    "b''.isdigit(2)",
    "b'l\\nm\\r\\n'.isdigit(b'')",
    "b'\\xff\\x00\\xe9'.isdigit(b'a')",
]:
    show(call)
