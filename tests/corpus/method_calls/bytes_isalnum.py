# bytes.isalnum: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'l\\nm\\r\\n'.isalnum()",
    "b'  pad\\t'.isalnum()",
    "b'12'.isalnum()",
    "b''.isalnum(b'l', range(3))",
    "b'Hello World'.isalnum()",
    "b'a,b,,c'.isalnum()",
    "b'12'.isalnum('World')",
    "b'aXbXc'.isalnum(b'l', b'a')",
    "b'\\xff\\x00\\xe9'.isalnum()",
    "b''.isalnum()",
    "b'aXbXc'.isalnum(b'l', iter([1, 2]))",
    "b'aXbXc'.isalnum(',', range(3), b'\\n')",
    "b'aXbXc'.isalnum()",
    "b'l\\nm\\r\\n'.isalnum(True, {97: 'z'}, b'l')",
    "b'12'.isalnum(slice(1, 3))",
    "b'aXbXc'.isalnum(b'X', {97: 'z'})",
    "b'aXbXc'.isalnum(b'\\n', -1)",
    "b'aXbXc'.isalnum(100)",
    "b'  pad\\t'.isalnum(10 ** 20)",
    "b'Hello World'.isalnum(b'l')",
    "b'  pad\\t'.isalnum(float('nan'))",
    "b'l\\nm\\r\\n'.isalnum('', b'X', b'X')",
    "b'\\xff\\x00\\xe9'.isalnum(b'\\n')",
    "b'12'.isalnum(b',', b'Hello')",
    "b'a,b,,c'.isalnum(b'Hello')",
    "b'12'.isalnum(10 ** 20, 2j)",
    "b'12'.isalnum(100)",
    "b'12'.isalnum(b'l', -1, 100)",
    "b'Hello World'.isalnum(-3, b'a', b'\\n')",
    "b'12'.isalnum('\\n', b'', b',')",
    "b'12'.isalnum(slice(0, 10, 2))",
    "b'aXbXc'.isalnum(b'Hello', 'a')",
    "b'12'.isalnum('\\n')",
    "b'Hello World'.isalnum(b'\\n')",
]:
    show(call)
