# bytes.swapcase: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'Hello World'.swapcase()",
    "b''.swapcase()",
    "b'a,b,,c'.swapcase()",
    "b'l\\nm\\r\\n'.swapcase()",
    "b'  pad\\t'.swapcase()",
    "b'12'.swapcase()",
    "b'\\xff\\x00\\xe9'.swapcase()",
    "b'aXbXc'.swapcase()",
    "b'aXbXc'.swapcase(-3, b'\\n', b'Hello')",
    "b'aXbXc'.swapcase(['a', 'b'])",
    "b'l\\nm\\r\\n'.swapcase(b'\\n')",
    "b'aXbXc'.swapcase(b'Hello')",
    "b'  pad\\t'.swapcase(-1)",
    "b'a,b,,c'.swapcase(b'a')",
    "b'  pad\\t'.swapcase(b'\\n', '', [])",
    "b'\\xff\\x00\\xe9'.swapcase(100, b',', b'X')",
    "b'aXbXc'.swapcase(b'l')",
    "b'l\\nm\\r\\n'.swapcase({97: 'z'}, b'l')",
    "b'12'.swapcase(-3, b'X')",
    "b'\\xff\\x00\\xe9'.swapcase(b'Hello', b'\\n')",
    "b'aXbXc'.swapcase(5, None, b'l')",
    "b'l\\nm\\r\\n'.swapcase(100, b'l')",
    "b'12'.swapcase(-3)",
    "b''.swapcase(b'Hello')",
    "b'aXbXc'.swapcase(b',', b'Hello')",
    "b''.swapcase(slice(None, None, -1), 100, b'\\n')",
    "b'Hello World'.swapcase('Hello')",
    "b'  pad\\t'.swapcase(b'l')",
    "b'a,b,,c'.swapcase(0)",
    "b'l\\nm\\r\\n'.swapcase(['a', 'b'])",
    "b'a,b,,c'.swapcase(b',', 100)",
    "b'\\xff\\x00\\xe9'.swapcase('a')",
    "b''.swapcase(5, b'X')",
    "b'Hello World'.swapcase({1})",
]:
    show(call)
