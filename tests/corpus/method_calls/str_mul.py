# str.__mul__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'  pad\\t'.__mul__('é')",
    "'line\\nnext\\r\\nlast'.__mul__(2)",
    "'  pad\\t'.__mul__('ab', 'l', 'l')",
    "'aXbXc'.__mul__('')",
    "'  pad\\t'.__mul__()",
    "'a,b,,c'.__mul__('X')",
    "'12'.__mul__(-3)",
    "'  pad\\t'.__mul__('Hello')",
    "'é\\u20ac\\U0001f600'.__mul__('ab', {})",
    "'12'.__mul__(-1)",
    "'12'.__mul__()",
    "'aXbXc'.__mul__(0)",
    "'a,b,,c'.__mul__(b'Hello', {1}, 'World')",
    "'12'.__mul__('little', ',')",
    "'a,b,,c'.__mul__()",
    "'Hello World'.__mul__('')",
    "'aXbXc'.__mul__(5)",
    "'aXbXc'.__mul__(b',', 2j, 'a')",
    "'line\\nnext\\r\\nlast'.__mul__('é', -1, 5)",
    "'ß\\u0130ǆ'.__mul__(range(3))",
    "'AbC'.__mul__('utf-8', {}, 0)",
    "'a,b,,c'.__mul__('\\n', {'a': 1})",
    "'ß\\u0130ǆ'.__mul__(2, 'X', 'Hello')",
    "'aXbXc'.__mul__('\\n')",
    "'a,b,,c'.__mul__('ab')",
    "'line\\nnext\\r\\nlast'.__mul__(100, 'Hello')",
    "'é\\u20ac\\U0001f600'.__mul__(slice(0, 10, 2))",
    "'é\\u20ac\\U0001f600'.__mul__(b'\\n', True)",
    "'é\\u20ac\\U0001f600'.__mul__(None, 'replace')",
    "''.__mul__('')",
    "'ß\\u0130ǆ'.__mul__('ab')",
    "'ß\\u0130ǆ'.__mul__()",
    "'line\\nnext\\r\\nlast'.__mul__([])",
    "'line\\nnext\\r\\nlast'.__mul__('é')",
]:
    show(call)
