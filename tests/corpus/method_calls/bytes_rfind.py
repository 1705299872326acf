# bytes.rfind: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'a,b,,c'.rfind(b'a')",
    "b'\\xff\\x00\\xe9'.rfind()",
    "b'a,b,,c'.rfind('replace')",
    "b'l\\nm\\r\\n'.rfind(-1, 100, 100)",
    "b'l\\nm\\r\\n'.rfind(1, 100)",
    "b'Hello World'.rfind(b'X', b',')",
    "b'a,b,,c'.rfind([])",
    "b'12'.rfind(2)",
    "b'  pad\\t'.rfind(1, 'l')",
    "b'  pad\\t'.rfind('little')",
    "b'l\\nm\\r\\n'.rfind(-1)",
    "b'\\xff\\x00\\xe9'.rfind([])",
    "b'\\xff\\x00\\xe9'.rfind(b'X', range(3))",
    "b'\\xff\\x00\\xe9'.rfind(b'\\n', 5, 5)",
    "b'\\xff\\x00\\xe9'.rfind(-1, b'a')",
    "b'a,b,,c'.rfind('ascii')",
    "b'a,b,,c'.rfind(0)",
    "b'12'.rfind(iter([1, 2]), b'X')",
    "b'Hello World'.rfind()",
    "b'a,b,,c'.rfind(2)",
    "b'aXbXc'.rfind(-1)",
    "b'a,b,,c'.rfind(b'', '0x1.8p1')",
    "b'12'.rfind(5)",
    "b'l\\nm\\r\\n'.rfind(True)",
    "b'l\\nm\\r\\n'.rfind()",
    "b'aXbXc'.rfind(iter([1, 2]), b'')",
    "b'  pad\\t'.rfind()",
    "b'Hello World'.rfind(b'Hello')",
    "b'aXbXc'.rfind(100)",
    "b'\\xff\\x00\\xe9'.rfind(b',', 0)",
    "b'12'.rfind(set('ab'))",
    "b'  pad\\t'.rfind({1}, b'')",
    "b''.rfind(object, b'l')",
    "b'\\xff\\x00\\xe9'.rfind(100, b',')",
]:
    show(call)
