# str.lstrip: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'AbC'.lstrip(object)",
    "'a,b,,c'.lstrip(-3)",
    "''.lstrip('a')",
    "'Hello World'.lstrip()",
    "'a,b,,c'.lstrip('')",
    "'é\\u20ac\\U0001f600'.lstrip('', 'utf-16', '')",
    "'é\\u20ac\\U0001f600'.lstrip(range(3))",
    "''.lstrip('é')",
    "'12'.lstrip('utf-8')",
    "'  pad\\t'.lstrip()",
    "'line\\nnext\\r\\nlast'.lstrip('World', 'World')",
    "'ß\\u0130ǆ'.lstrip()",
    "'aXbXc'.lstrip('\\n', True)",
    "'12'.lstrip('a')",
    "'AbC'.lstrip(-3)",
    "'a,b,,c'.lstrip(-3, 10 ** 20, 'big')",
    "'12'.lstrip('')",
    "'line\\nnext\\r\\nlast'.lstrip('ab')",
    "'line\\nnext\\r\\nlast'.lstrip(iter([1, 2]), 1)",
    "'line\\nnext\\r\\nlast'.lstrip(5)",
    "'12'.lstrip(len)",
    "'  pad\\t'.lstrip('l')",
    "'12'.lstrip('World')",
    "'ß\\u0130ǆ'.lstrip('\\n', range(3))",
    "'line\\nnext\\r\\nlast'.lstrip(-1, True, 'World')",
    "'  pad\\t'.lstrip('ab', -3)",
    "'ß\\u0130ǆ'.lstrip('a')",
    "'Hello World'.lstrip(2)",
    "'line\\nnext\\r\\nlast'.lstrip(len, 'X', 5)",
    "'AbC'.lstrip(100, -3)",
    "'AbC'.lstrip(',')",
    "'line\\nnext\\r\\nlast'.lstrip(bytearray(b'a'), 'l')",
    "'é\\u20ac\\U0001f600'.lstrip(0)",
    "''.lstrip('X', 'a')",
]:
    show(call)
