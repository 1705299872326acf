# bytes.__mod__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b''.__mod__()",
    "b''.__mod__('utf-8', 5, b'')",
    "b'l\\nm\\r\\n'.__mod__(b',', b'X')",
    "b'  pad\\t'.__mod__(iter([1, 2]), b'', b'\\n')",
    "b'12'.__mod__(100, b',', b'X')",
    "b'Hello World'.__mod__(5)",
    "b'aXbXc'.__mod__(b'a')",
    "b'aXbXc'.__mod__(-3, -3, -1)",
    "b'l\\nm\\r\\n'.__mod__(b'\\n', b'\\n')",
    "b'a,b,,c'.__mod__(-3, b'\\n', 'l')",
    "b''.__mod__(['a', 'b'], b'')",
    "b'l\\nm\\r\\n'.__mod__({'a': 1}, 2)",
    "b'12'.__mod__(b',')",
    "b'Hello World'.__mod__(b'\\n')",
    "b'a,b,,c'.__mod__(b'Hello', 0)",
    "b'a,b,,c'.__mod__(b'Hello')",
    "b''.__mod__(b'l')",
    "b'Hello World'.__mod__(2)",
    "b'12'.__mod__(100, b'\\n', b',')",
    "b'aXbXc'.__mod__(100, -3, range(3))",
    "b'12'.__mod__(b'l')",
    "b'\\xff\\x00\\xe9'.__mod__(b'l', -3)",
    "b'Hello World'.__mod__(b'l')",
    "b'  pad\\t'.__mod__(b'\\n')",
    "b'aXbXc'.__mod__(b'X')",
    "b'l\\nm\\r\\n'.__mod__(set('ab'))",
    "b'Hello World'.__mod__()",
    "b''.__mod__(b'\\n')",
    "b'Hello World'.__mod__(b'Hello', b'\\n')",
    "b'  pad\\t'.__mod__(b'l')",
    "b'\\xff\\x00\\xe9'.__mod__(b'a', b',')",
    "b'Hello World'.__mod__(b'a')",
    "b'  pad\\t'.__mod__(b'X', b'', slice(1, 3))",
    "b'l\\nm\\r\\n'.__mod__('', 0)",
]:
    show(call)
