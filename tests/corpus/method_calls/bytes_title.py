# bytes.title: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'aXbXc'.title()",
    "b'\\xff\\x00\\xe9'.title()",
    "b'Hello World'.title()",
    "b'  pad\\t'.title()",
    "b''.title(1)",
    "b'a,b,,c'.title(b'a')",
    "b'  pad\\t'.title(len)",
    "b'12'.title()",
    "b''.title()",
    "b'l\\nm\\r\\n'.title()",
    "b'l\\nm\\r\\n'.title(-3, b'a', b',')",
    "b'a,b,,c'.title()",
    "b'  pad\\t'.title(b'\\n', b'X')",
    "b'12'.title(b'X')",
    "b'  pad\\t'.title(b'', ('a', 'x'))",
    "b'12'.title('0x1.8p1', b',', b'a')",
    "b'aXbXc'.title(iter([1, 2]), b'\\n')",
    "b''.title({}, b'Hello')",
    "b''.title(b'l', b'l', 2j)",
    "b'  pad\\t'.title(2, b'', 5)",
    "b'Hello World'.title(set('ab'), slice(None, None, -1), b'a')",
    "b'\\xff\\x00\\xe9'.title(b'\\n')",
    "b'  pad\\t'.title(b'', -1)",
    "b'12'.title(b'l')",
    "b'  pad\\t'.title('little')",
    "b'aXbXc'.title(1, 5)",
    "b''.title(b'\\n', 100)",
    "b'l\\nm\\r\\n'.title(100)",
    "b'aXbXc'.title(1)",
    "b'Hello World'.title(b'\\n', 100)",
    "b''.title(b'')",
    "b''.title(b'l', b'Hello')",
    "b'a,b,,c'.title(True)",
    "b'a,b,,c'.title(True, 0)",
]:
    show(call)
