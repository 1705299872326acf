# bytes.translate: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'l\\nm\\r\\n'.translate()",
    "b'aXbXc'.translate(range(3))",
    "b'a,b,,c'.translate()",
    "b'a,b,,c'.translate(2, b'l')",
    "b'l\\nm\\r\\n'.translate(float('nan'), b'', b'l')",
    "b'l\\nm\\r\\n'.translate(b'a', b',')",
    "b'  pad\\t'.translate(b'a')",
    "b'aXbXc'.translate(2)",
    "b''.translate(b'a', b'\\n', b'l')",
    "b''.translate(5, b'Hello')",
    "b'  pad\\t'.translate(set('ab'), 0)",
    "b'12'.translate([1], 'little', 0)",
    "b'\\xff\\x00\\xe9'.translate(-1, 'utf-8')",
    "b'  pad\\t'.translate(-1, b'l')",
    "b'12'.translate(5)",
    "b''.translate(slice(0, 10, 2))",
    "b'a,b,,c'.translate(b'X', ',')",
    "b'a,b,,c'.translate(len)",
    "b'aXbXc'.translate(',')",
    "b'Hello World'.translate('a', -1, b'\\n')",
    "b'a,b,,c'.translate(['a', 'b'], b'', 5)",
    "b'12'.translate(b'a')",
    "b'  pad\\t'.translate(b'')",
    "b'aXbXc'.translate()",
    "b'a,b,,c'.translate(slice(0, 10, 2))",
    "b''.translate(5)",
    "b'l\\nm\\r\\n'.translate(slice(1, 3))",
    "b'\\xff\\x00\\xe9'.translate(b'X')",
    "b'aXbXc'.translate(5)",
    "b''.translate()",
    "b'12'.translate()",
    "b'aXbXc'.translate(slice(0, 10, 2))",
    "b'Hello World'.translate(0, range(3))",
    "b'a,b,,c'.translate(b'\\n', b'\\n')",
]:
    show(call)
