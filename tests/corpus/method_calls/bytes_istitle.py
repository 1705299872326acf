# bytes.istitle: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'12'.istitle()",
    "b'aXbXc'.istitle()",
    "b'Hello World'.istitle()",
    "b'a,b,,c'.istitle()",
    "b'  pad\\t'.istitle()",
    "b'l\\nm\\r\\n'.istitle()",
    "b''.istitle()",
    "b'\\xff\\x00\\xe9'.istitle()",
    "b'12'.istitle(b'\\n', -1)",
    "b'l\\nm\\r\\n'.istitle(b'X')",
    "b'12'.istitle(slice(0, 10, 2))",
    "b'a,b,,c'.istitle(0, [1])",
    "b'  pad\\t'.istitle({97: 'z'})",
    "b'Hello World'.istitle(b'a', ['a', 'b'])",
    "b'a,b,,c'.istitle([])",
    "b'l\\nm\\r\\n'.istitle('Hello', 100, b'\\n')",
    "b''.istitle(2)",
    "b'a,b,,c'.istitle({}, b'l', 2)",
    "b'aXbXc'.istitle(int)",
    "b'aXbXc'.istitle(b'a')",
    "b'a,b,,c'.istitle(b'l')",
    "b''.istitle(int)",
    "b'Hello World'.istitle(b'\\n')",
    "b'Hello World'.istitle(b'')",
    "b'12'.istitle(b'\\n')",
    "b'\\xff\\x00\\xe9'.istitle(1, b'Hello', b'l')",
    "b'\\xff\\x00\\xe9'.istitle(b'l', 2)",
    "b'\\xff\\x00\\xe9'.istitle(b',', b'X')",
    "b''.istitle(100)",
    "b'a,b,,c'.istitle(b'X')",
    "b''.istitle(-1, -3, iter([1, 2]))",
    "b'Hello World'.istitle(b',')",
    "b'Hello World'.istitle(b'a', 'l', b'')",
    "b'\\xff\\x00\\xe9'.istitle(b',', b'a')",
]:
    show(call)
