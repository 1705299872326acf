# bytes.splitlines: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'  pad\\t'.splitlines([1])",
    "b''.splitlines(b'')",
    "b'  pad\\t'.splitlines(b'\\n')",
    "b'Hello World'.splitlines(b'l')",
    "b'  pad\\t'.splitlines(b'X', 0, 0)",
    "b'12'.splitlines(b'')",
    "b'l\\nm\\r\\n'.splitlines()",
    "b'aXbXc'.splitlines()",
    "b'  pad\\t'.splitlines()",
    "b'Hello World'.splitlines(b',')",
    "b''.splitlines()",
    "b'aXbXc'.splitlines(100, b'a')",
    "b'a,b,,c'.splitlines(b'Hello', -3, b'\\n')",
    "b'a,b,,c'.splitlines(b',')",
    "b'12'.splitlines(-3, -3)",
    "b'aXbXc'.splitlines(2)",
    "b''.splitlines(b'X', -1)",
    "b'aXbXc'.splitlines(b'X')",
    "b'  pad\\t'.splitlines(bytearray(b'a'))",
    "b'  pad\\t'.splitlines(b'l')",
    "b''.splitlines(b'\\n')",
    "b'aXbXc'.splitlines(b',')",
    "b'l\\nm\\r\\n'.splitlines(set('ab'))",
    "b'12'.splitlines(b',', b'\\n', -3)",
    "b'Hello World'.splitlines(b'')",
    "b'  pad\\t'.splitlines([1], b'')",
    "b'Hello World'.splitlines(b'\\n', b',')",
    "b'  pad\\t'.splitlines(b',')",
    "b'Hello World'.splitlines(b'a', b'a')",
    "b'Hello World'.splitlines(b'', b'a')",
    "b'  pad\\t'.splitlines({97: 'z'})",
    "b'a,b,,c'.splitlines()",
    "b'12'.splitlines('little')",
    "b'aXbXc'.splitlines(b'a', None)",
]:
    show(call)
