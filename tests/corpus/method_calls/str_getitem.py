# str.__getitem__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'aXbXc'.__getitem__(-1)",
    "'aXbXc'.__getitem__('ab', b'X')",
    "'aXbXc'.__getitem__()",
    "'é\\u20ac\\U0001f600'.__getitem__(-1)",
    "'a,b,,c'.__getitem__('\\n')",
    "'aXbXc'.__getitem__({}, 100, 0)",
    "'line\\nnext\\r\\nlast'.__getitem__('a', 100)",
    "'a,b,,c'.__getitem__()",
    "'AbC'.__getitem__('utf-8', 'ab')",
    "'ß\\u0130ǆ'.__getitem__(100, 'l')",
    "'Hello World'.__getitem__('little')",
    "'ß\\u0130ǆ'.__getitem__(',')",
    "'Hello World'.__getitem__()",
    "'ß\\u0130ǆ'.__getitem__(int)",
    "'line\\nnext\\r\\nlast'.__getitem__('World', ',')",
    "'12'.__getitem__('é', '\\n')",
    "'12'.__getitem__('World', 'a', -1)",
    "''.__getitem__(',', 'a')",
    "'ß\\u0130ǆ'.__getitem__('l')",
    "'é\\u20ac\\U0001f600'.__getitem__(-3)",
    "'  pad\\t'.__getitem__(bytearray(b'a'), range(3))",
    "'ß\\u0130ǆ'.__getitem__('ab')",
    "'ß\\u0130ǆ'.__getitem__('')",
    "'AbC'.__getitem__()",
    "'12'.__getitem__('\\n')",
    "'ß\\u0130ǆ'.__getitem__('utf-8')",
    "'é\\u20ac\\U0001f600'.__getitem__(len)",
    "'a,b,,c'.__getitem__(slice(0, 10, 2))",
    "''.__getitem__('ab', 'ab')",
    "''.__getitem__('replace')",
    "''.__getitem__(1)",
    "''.__getitem__(0, 'l')",
    "'12'.__getitem__('0x1.8p1')",
    "'AbC'.__getitem__(-1)",
]:
    show(call)
