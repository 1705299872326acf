# bytes.__mul__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'a,b,,c'.__mul__(b'l')",
    "b''.__mul__(b'l')",
    "b'  pad\\t'.__mul__(-3, b'Hello')",
    "b'Hello World'.__mul__(b'', b'X')",
    "b''.__mul__()",
    "b'12'.__mul__(b'a')",
    "b'  pad\\t'.__mul__()",
    "b'l\\nm\\r\\n'.__mul__(b'l')",
    "b'  pad\\t'.__mul__(b'\\n')",
    "b'a,b,,c'.__mul__(1.5, b'\\n')",
    "b'\\xff\\x00\\xe9'.__mul__(2j)",
    "b'12'.__mul__(-1)",
    "b'l\\nm\\r\\n'.__mul__(b'', '')",
    "b'\\xff\\x00\\xe9'.__mul__(b'\\n')",
    "b'  pad\\t'.__mul__(1, 5)",
    "b'\\xff\\x00\\xe9'.__mul__()",
    "b''.__mul__(range(3))",
    "b'12'.__mul__(slice(None, None, -1))",
    "b'12'.__mul__(2, b'l')",
    "b'Hello World'.__mul__(-3)",
    "b'12'.__mul__(b'\\n')",
    "b'l\\nm\\r\\n'.__mul__()",
    "b'\\xff\\x00\\xe9'.__mul__(100)",
    "b'\\xff\\x00\\xe9'.__mul__(2j, object, 1.5)",
    "b'\\xff\\x00\\xe9'.__mul__(100, [])",
    "b'12'.__mul__(b'X', b',', 100)",
    "b'Hello World'.__mul__(None, b'Hello')",
    "b'a,b,,c'.__mul__(0)",
    "b'  pad\\t'.__mul__(2)",
    "b'\\xff\\x00\\xe9'.__mul__(5)",
    "b'l\\nm\\r\\n'.__mul__(b'l', 'ascii')",
    "b'aXbXc'.__mul__(b'\\n', -3)",
    "b'12'.__mul__()",
    "b'12'.__mul__([], 'utf-8')",
]:
    show(call)
