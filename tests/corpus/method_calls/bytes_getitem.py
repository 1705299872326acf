# bytes.__getitem__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'l\\nm\\r\\n'.__getitem__()",
    "b'\\xff\\x00\\xe9'.__getitem__('replace', b'X')",
    "b'12'.__getitem__(b'Hello')",
    "b''.__getitem__(-3, b',')",
    "b'a,b,,c'.__getitem__('ab')",
    "b'Hello World'.__getitem__({'a': 1})",
    "b'12'.__getitem__(b'\\n')",
    "b'  pad\\t'.__getitem__(b',', -3)",
    "b'a,b,,c'.__getitem__(0, 'World')",
    "b'l\\nm\\r\\n'.__getitem__([])",
    "b'a,b,,c'.__getitem__(b'')",
    "b'  pad\\t'.__getitem__(b'X')",
    "b'Hello World'.__getitem__(b'l')",
    "b'a,b,,c'.__getitem__(set('ab'))",
    "b''.__getitem__(b',')",
    "b'l\\nm\\r\\n'.__getitem__(True)",
    "b'l\\nm\\r\\n'.__getitem__(b'Hello')",
    "b'a,b,,c'.__getitem__(b',', b'l')",
    "b'l\\nm\\r\\n'.__getitem__(b'')",
    "b'  pad\\t'.__getitem__(2)",
    "b'\\xff\\x00\\xe9'.__getitem__('ab')",
    "b'\\xff\\x00\\xe9'.__getitem__(1)",
    "b'\\xff\\x00\\xe9'.__getitem__(b'X')",
    "b'12'.__getitem__(5)",
    "b'l\\nm\\r\\n'.__getitem__(5)",
    "b'aXbXc'.__getitem__(b',', b',', 'X')",
    "b'Hello World'.__getitem__(b'X')",
    "b'a,b,,c'.__getitem__(b'X')",
    "b'aXbXc'.__getitem__('big')",
    "b'12'.__getitem__((1, 2), b'\\n', b'')",
    "b''.__getitem__(b'a', 10 ** 20)",
    "b'a,b,,c'.__getitem__(2)",
    "b'a,b,,c'.__getitem__(b',')",
    "b'aXbXc'.__getitem__('utf-8', 'big', b',')",
]:
    show(call)
