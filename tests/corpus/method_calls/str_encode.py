# str.encode: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'Hello World'.encode(-1)",
    "'aXbXc'.encode()",
    "'a,b,,c'.encode(10 ** 20, 'l', 2)",
    "'AbC'.encode('l')",
    "'Hello World'.encode(0, 'big', b'a')",
    "'aXbXc'.encode(',')",
    "'AbC'.encode(5)",
    "'aXbXc'.encode('replace')",
    "'a,b,,c'.encode(5)",
    "'a,b,,c'.encode('a')",
    "'ß\\u0130ǆ'.encode(2, ',')",
    "'line\\nnext\\r\\nlast'.encode('X')",
    "'  pad\\t'.encode(-1, 'ab')",
    "'  pad\\t'.encode('World')",
    "'  pad\\t'.encode('', -1, 'ab')",
    "'  pad\\t'.encode('ab', [1], '')",
    "'ß\\u0130ǆ'.encode('é')",
    "'AbC'.encode('ab')",
    "'a,b,,c'.encode('Hello')",
    "''.encode(0, 'l', -3)",
    "'  pad\\t'.encode(0, b'l')",
    "'AbC'.encode()",
    "'aXbXc'.encode(True)",
    "''.encode('é')",
    "'é\\u20ac\\U0001f600'.encode('World')",
    "'Hello World'.encode(100, 'Hello', 'World')",
    "'12'.encode(100, '')",
    "'  pad\\t'.encode(b',')",
    "'line\\nnext\\r\\nlast'.encode(-3, 'Hello')",
    "'12'.encode(set('ab'), 'World', 'ab')",
    "'é\\u20ac\\U0001f600'.encode('a', 10 ** 20)",
    "'aXbXc'.encode('replace', '')",
    "'ß\\u0130ǆ'.encode(1, -1)",
    "'aXbXc'.encode('Hello', -1, 5)",
]:
    show(call)
