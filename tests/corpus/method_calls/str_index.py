# str.index: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'é\\u20ac\\U0001f600'.index('')",
    "'Hello World'.index()",
    "'  pad\\t'.index(0, (1, 2), 'l')",
    "'line\\nnext\\r\\nlast'.index()",
    "'aXbXc'.index('l', '\\n')",
    "'a,b,,c'.index(0, 0)",
    "'  pad\\t'.index(2)",
    "'é\\u20ac\\U0001f600'.index('l')",
    "'12'.index('')",
    "'  pad\\t'.index(..., '\\n')",
    "'line\\nnext\\r\\nlast'.index('l', 'l')",
    "'ß\\u0130ǆ'.index()",
    "'é\\u20ac\\U0001f600'.index(',', 1.5)",
    "'AbC'.index(b'X')",
    "'ß\\u0130ǆ'.index(b'', 'World')",
    "'a,b,,c'.index(iter([1, 2]))",
    "'aXbXc'.index(b',', 1)",
    "'  pad\\t'.index()",
    "'aXbXc'.index(2)",
    "'a,b,,c'.index('a')",
    "'AbC'.index('X', 'ab')",
    "'ß\\u0130ǆ'.index('X', 'utf-8')",
    "'aXbXc'.index('ascii', -3, 'X')",
    "''.index('big')",
    "''.index(0)",
    "'AbC'.index('World')",
    "'a,b,,c'.index('X')",
    "'AbC'.index(b'\\n')",
    "'  pad\\t'.index(',', 'World', '')",
    "''.index(b'\\n')",
    "'Hello World'.index(2, b'X')",
    "'  pad\\t'.index(range(3))",
    "'AbC'.index()",
    "''.index('')",
]:
    show(call)
