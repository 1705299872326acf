# str.isidentifier: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'  pad\\t'.isidentifier()",
    "'aXbXc'.isidentifier()",
    "'Hello World'.isidentifier()",
    "'é\\u20ac\\U0001f600'.isidentifier()",
    "'AbC'.isidentifier(b'')",
    "''.isidentifier()",
    "'12'.isidentifier()",
    "'AbC'.isidentifier()",
    "'ß\\u0130ǆ'.isidentifier()",
    "'line\\nnext\\r\\nlast'.isidentifier()",
    "'AbC'.isidentifier(-3)",
    "''.isidentifier('l', 'World')",
    "'a,b,,c'.isidentifier()",
    "'ß\\u0130ǆ'.isidentifier('utf-8', b'a', 2)",
    "'12'.isidentifier('', ...)",
    "'aXbXc'.isidentifier(...)",
    "'a,b,,c'.isidentifier(float('nan'))",
    "'AbC'.isidentifier('l')",
    "'line\\nnext\\r\\nlast'.isidentifier('l', b'Hello')",
    "''.isidentifier('World')",
    "'é\\u20ac\\U0001f600'.isidentifier(',')",
    "'line\\nnext\\r\\nlast'.isidentifier(('a', 'x'))",
    "'12'.isidentifier(-1)",
    "'line\\nnext\\r\\nlast'.isidentifier(0, 5)",
    "'AbC'.isidentifier('Hello')",
    "'line\\nnext\\r\\nlast'.isidentifier(',')",
    "'ß\\u0130ǆ'.isidentifier({1}, 'World')",
    "'12'.isidentifier('a', 0, None)",
    "'Hello World'.isidentifier('a')",
    "'ß\\u0130ǆ'.isidentifier(5)",
    "'line\\nnext\\r\\nlast'.isidentifier(b'Hello', b'')",
    "''.isidentifier(0)",
    "'12'.isidentifier([1], '\\n', 'a')",
    "''.isidentifier('\\n')",
]:
    show(call)
