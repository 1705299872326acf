# str.find: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'aXbXc'.find(True)",
    "'Hello World'.find(100)",
    "'a,b,,c'.find(1)",
    "'AbC'.find([])",
    "'12'.find('ab')",
    "'  pad\\t'.find(2)",
    "'  pad\\t'.find()",
    "'a,b,,c'.find(-1)",
    "'  pad\\t'.find('0x1.8p1', 'World', '\\n')",
    "'aXbXc'.find('utf-8', -1)",
    "''.find(10 ** 20)",
    "'line\\nnext\\r\\nlast'.find()",
    "'line\\nnext\\r\\nlast'.find(len, ('a', 'x'), 2j)",
    "''.find('', range(3))",
    "'line\\nnext\\r\\nlast'.find(slice(None, None, -1), bytearray(b'a'))",
    "'a,b,,c'.find('é')",
    "'  pad\\t'.find(b'\\n')",
    "'12'.find(-3, b'\\n', 'é')",
    "'é\\u20ac\\U0001f600'.find(100, 'X')",
    "'Hello World'.find(',', 'l')",
    "'  pad\\t'.find('X', len)",
    "''.find(len)",
    "'line\\nnext\\r\\nlast'.find(set('ab'), 'a')",
    "'a,b,,c'.find()",
    "'é\\u20ac\\U0001f600'.find('Hello')",
    "'AbC'.find('ab')",
    "'é\\u20ac\\U0001f600'.find(0, 'World')",
    "'ß\\u0130ǆ'.find()",
    "'line\\nnext\\r\\nlast'.find('é')",
    "'12'.find('a', 100)",
    "'Hello World'.find('replace', 'ab')",
    "'ß\\u0130ǆ'.find('X', b',', 0)",
    "'é\\u20ac\\U0001f600'.find(',', 2, {})",
    "'12'.find('World')",
]:
    show(call)
