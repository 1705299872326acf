# str.lower: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'  pad\\t'.lower()",
    "'  pad\\t'.lower(5, 1.5, b'Hello')",
    "'AbC'.lower()",
    "'aXbXc'.lower()",
    "'12'.lower(0)",
    "'12'.lower()",
    "'Hello World'.lower()",
    "'é\\u20ac\\U0001f600'.lower()",
    "'ß\\u0130ǆ'.lower()",
    "''.lower()",
    "'aXbXc'.lower(int, b'')",
    "'aXbXc'.lower(100, int, 'World')",
    "'a,b,,c'.lower()",
    "'line\\nnext\\r\\nlast'.lower()",
    "'a,b,,c'.lower(b',', '')",
    "'line\\nnext\\r\\nlast'.lower(None, 'Hello', 100)",
    "'Hello World'.lower('', -3)",
    "'Hello World'.lower(int, slice(1, 3), None)",
    "'line\\nnext\\r\\nlast'.lower(',')",
    "'Hello World'.lower(',', '\\n', 2j)",
    "''.lower(2)",
    "'AbC'.lower(5, 'Hello')",
    "'a,b,,c'.lower(1, ('a', 'x'))",
    "'a,b,,c'.lower('X', len)",
    "'ß\\u0130ǆ'.lower(',')",
    "'AbC'.lower('World')",
    "'Hello World'.lower(True, [], 'ascii')",
    "'12'.lower('utf-8', 'X')",
    "'  pad\\t'.lower('Hello')",
    "'é\\u20ac\\U0001f600'.lower('\\n')",
    "'aXbXc'.lower(-1)",
    "'aXbXc'.lower('Hello')",
    "'a,b,,c'.lower(['a', 'b'])",
    "'12'.lower('ab')",
]:
    show(call)
