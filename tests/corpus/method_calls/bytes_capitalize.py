# bytes.capitalize: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'a,b,,c'.capitalize()",
    "b''.capitalize()",
    "b'12'.capitalize()",
    "b'aXbXc'.capitalize()",
    "b'\\xff\\x00\\xe9'.capitalize()",
    "b'Hello World'.capitalize()",
    "b'l\\nm\\r\\n'.capitalize()",
    "b'a,b,,c'.capitalize(b'a', b'\\n')",
    "b'  pad\\t'.capitalize(b',')",
    "b'  pad\\t'.capitalize()",
    "b'l\\nm\\r\\n'.capitalize(100)",
    "b'12'.capitalize(-3)",
    "b'aXbXc'.capitalize(5)",
    "b'Hello World'.capitalize(..., iter([1, 2]))",
    "b''.capitalize(b'a')",
    "b''.capitalize('a')",
    "b'aXbXc'.capitalize(None, -3)",
    "b'a,b,,c'.capitalize(b'l')",
    "b'aXbXc'.capitalize(1)",
    "b'\\xff\\x00\\xe9'.capitalize([])",
    "b'aXbXc'.capitalize(b'\\n', object)",
    "b'a,b,,c'.capitalize(5)",
    "b'l\\nm\\r\\n'.capitalize(5)",
    "b'12'.capitalize(b'', b'X')",
    "b'Hello World'.capitalize(1, b'Hello', b'X')",
    "b''.capitalize(b'Hello')",
    "b'  pad\\t'.capitalize(b'Hello', b'')",
    "b'Hello World'.capitalize(0, '\\n')",
    "b'Hello World'.capitalize(b',')",
    "b''.capitalize(-3, b'Hello')",
    "b'a,b,,c'.capitalize(b'Hello', 100)",
    "b'Hello World'.capitalize(b'l')",
    "b'Hello World'.capitalize(bytearray(b'a'))",
    "b'l\\nm\\r\\n'.capitalize(b'a')",
]:
    show(call)
