# str.split: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'ß\\u0130ǆ'.split(',', 'World', ',')",
    "'aXbXc'.split(...)",
    "'line\\nnext\\r\\nlast'.split('\\n')",
    "'  pad\\t'.split({}, 'World', 'é')",
    "'Hello World'.split(5)",
    "'é\\u20ac\\U0001f600'.split(1)",
    "'Hello World'.split(float('nan'))",
    "'12'.split('World')",
    "'aXbXc'.split(',')",
    "'Hello World'.split('little')",
    "'ß\\u0130ǆ'.split(',')",
    "'é\\u20ac\\U0001f600'.split('a')",
    "'aXbXc'.split(5)",
    "'line\\nnext\\r\\nlast'.split('é', 5)",
    "'a,b,,c'.split('World', '\\n')",
    "'line\\nnext\\r\\nlast'.split(-3)",
    "'  pad\\t'.split('l', 'ascii', 1)",
    "'  pad\\t'.split('l', 'ab')",
    "'12'.split('')",
    "'aXbXc'.split('utf-16')",
    "'ß\\u0130ǆ'.split(100)",
    "'Hello World'.split()",
    "'  pad\\t'.split(-3)",
    "'aXbXc'.split('X')",
    "'Hello World'.split('ascii', ['a', 'b'], 'World')",
    "'12'.split()",
    "'AbC'.split('a', '\\n')",
    "'a,b,,c'.split('é')",
    "'AbC'.split({97: 'z'})",
    "'a,b,,c'.split(2)",
    "'aXbXc'.split(1, 5)",
    "'a,b,,c'.split('a', '')",
    "'é\\u20ac\\U0001f600'.split(100)",
    "''.split('a', b'l')",
]:
    show(call)
