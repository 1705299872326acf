# bytes.__add__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'  pad\\t'.__add__(-3, 5, b'\\n')",
    "b'Hello World'.__add__(b'X')",
    "b'12'.__add__(b'l', b'l', b'\\n')",
    "b'a,b,,c'.__add__(1)",
    "b'12'.__add__(b'a')",
    "b'Hello World'.__add__(b'a')",
    "b'aXbXc'.__add__()",
    "b'12'.__add__(True, slice(None, None, -1))",
    "b''.__add__(b'\\n', -1)",
    "b'Hello World'.__add__(b'a', b'l')",
    "b'l\\nm\\r\\n'.__add__(b',', b'Hello')",
    "b'\\xff\\x00\\xe9'.__add__([1], b'l', bytearray(b'a'))",
    "b'  pad\\t'.__add__(bytearray(b'a'), (1, 2))",
    "b'\\xff\\x00\\xe9'.__add__('Hello')",
    "b'l\\nm\\r\\n'.__add__(b'l', 2)",
    "b'a,b,,c'.__add__(set('ab'), b'')",
    "b'Hello World'.__add__(2)",
    "b'12'.__add__(1, b'Hello')",
    "b'  pad\\t'.__add__(int)",
    "b''.__add__(b'Hello')",
    "b'Hello World'.__add__(('a', 'x'))",
    "b''.__add__(100, b'')",
    "b''.__add__(b',', b'l', b'')",
    "b'aXbXc'.__add__(5)",
    "b'a,b,,c'.__add__(b'')",
    "b'12'.__add__(b'l', b'\\n')",
    "b'a,b,,c'.__add__(b'', b'l')",
    "b'\\xff\\x00\\xe9'.__add__(b'X')",
    "b'a,b,,c'.__add__(b'X', b'a')",
    "b'l\\nm\\r\\n'.__add__(len, b'Hello', 0)",
    "b'aXbXc'.__add__(100)",
    "b'a,b,,c'.__add__((1, 2))",
    "b'  pad\\t'.__add__(5)",
    "b'aXbXc'.__add__(2)",
]:
    show(call)
