# str.__mod__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'aXbXc'.__mod__('')",
    "'AbC'.__mod__(b',', 5, 'World')",
    "'line\\nnext\\r\\nlast'.__mod__(bytearray(b'a'))",
    "'aXbXc'.__mod__('ab')",
    "'aXbXc'.__mod__('é', 'a', set('ab'))",
    "'  pad\\t'.__mod__(-3)",
    "'line\\nnext\\r\\nlast'.__mod__(2, 'X')",
    "'  pad\\t'.__mod__()",
    "'ß\\u0130ǆ'.__mod__(',', 5)",
    "'12'.__mod__({'a': 1}, {'a': 1})",
    "'aXbXc'.__mod__('0x1.8p1')",
    "'AbC'.__mod__('World', 'World')",
    "'Hello World'.__mod__('\\n')",
    "'ß\\u0130ǆ'.__mod__('X', 'ab', 'é')",
    "'Hello World'.__mod__('é')",
    "'aXbXc'.__mod__(5)",
    "'AbC'.__mod__(',')",
    "'é\\u20ac\\U0001f600'.__mod__('Hello', object)",
    "'a,b,,c'.__mod__('l')",
    "''.__mod__('replace', -1)",
    "'ß\\u0130ǆ'.__mod__('l')",
    "''.__mod__('utf-8', 'l', 'X')",
    "'aXbXc'.__mod__(-1, 100)",
    "'ß\\u0130ǆ'.__mod__('utf-8')",
    "'é\\u20ac\\U0001f600'.__mod__(-3)",
    "'AbC'.__mod__(5, -1)",
    "'é\\u20ac\\U0001f600'.__mod__(1.5)",
    "'AbC'.__mod__('é')",
    "'é\\u20ac\\U0001f600'.__mod__('é', 'a')",
    "'line\\nnext\\r\\nlast'.__mod__('\\n', 'X')",
    "''.__mod__('World')",
    "'  pad\\t'.__mod__(100)",
    "'é\\u20ac\\U0001f600'.__mod__([], b'a')",
    "'é\\u20ac\\U0001f600'.__mod__('\\n')",
]:
    show(call)
