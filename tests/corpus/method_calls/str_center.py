# str.center: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'Hello World'.center('World', '', 1)",
    "'  pad\\t'.center(',', ('a', 'x'))",
    "'  pad\\t'.center('World')",
    "'12'.center('World')",
    "'  pad\\t'.center()",
    "'AbC'.center('Hello')",
    "''.center(...)",
    "'line\\nnext\\r\\nlast'.center(b'', 1)",
    "'Hello World'.center()",
    "'Hello World'.center('World', 'é')",
    "'AbC'.center(100, '')",
    "'  pad\\t'.center(1)",
    "'line\\nnext\\r\\nlast'.center(',')",
    "'a,b,,c'.center('')",
    "'ß\\u0130ǆ'.center(1)",
    "'é\\u20ac\\U0001f600'.center(-1, 0, 'X')",
    "'aXbXc'.center('Hello')",
    "'aXbXc'.center()",
    "'AbC'.center('é')",
    "''.center(2)",
    "'12'.center(100)",
    "'12'.center('World', 1)",
    "'12'.center('ab', {97: 'z'})",
    "'line\\nnext\\r\\nlast'.center('l', 2)",
    "''.center('ab')",
    "''.center()",
    "'ß\\u0130ǆ'.center(5)",
    "'aXbXc'.center(100, 'l', set('ab'))",
    "'Hello World'.center(b'X')",
    "'line\\nnext\\r\\nlast'.center('l')",
    "''.center('\\n', 5, 1)",
    "'line\\nnext\\r\\nlast'.center(',', '')",
    "'12'.center(['a', 'b'], 'a')",
    "''.center({})",
]:
    show(call)
