# bytes.upper: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'\\xff\\x00\\xe9'.upper((1, 2), b'X', b',')",
    "b'l\\nm\\r\\n'.upper()",
    "b'a,b,,c'.upper()",
    "b'Hello World'.upper()",
    "b'\\xff\\x00\\xe9'.upper()",
    "b'a,b,,c'.upper(b'\\n', b'\\n')",
    "b'l\\nm\\r\\n'.upper(b'')",
    "b'  pad\\t'.upper()",
    "b'12'.upper()",
    "b'12'.upper(b'')",
    "b'l\\nm\\r\\n'.upper(b'Hello', -3)",
    "b'aXbXc'.upper()",
    "b''.upper()",
    "b'Hello World'.upper(b'Hello', b'', b'a')",
    "b'\\xff\\x00\\xe9'.upper({1}, {'a': 1})",
    "b'Hello World'.upper(b'X')",
    "b'12'.upper(5)",
    "b'12'.upper(1)",
    "b'\\xff\\x00\\xe9'.upper(b'', b'Hello', b',')",
    "b'12'.upper(b'X')",
    "b'\\xff\\x00\\xe9'.upper(..., b'\\n', b'\\n')",
    "b'a,b,,c'.upper(b'a', 2)",
    "b'12'.upper(2)",
    "b''.upper('', b'\\n', float('nan'))",
    "b'  pad\\t'.upper(b'l', 0)",
    "b'l\\nm\\r\\n'.upper(b'Hello')",
    "b'aXbXc'.upper(b'', 2, b',')",
    "b'a,b,,c'.upper(-3)",
    "b'  pad\\t'.upper(1, -1, 'ascii')",
    "b'a,b,,c'.upper(b'Hello')",
    "b'a,b,,c'.upper(0)",
    "b'a,b,,c'.upper(2)",
    "b'Hello World'.upper(b'\\n', b'a', 5)",
    "b'12'.upper(b'Hello', b'')",
]:
    show(call)
