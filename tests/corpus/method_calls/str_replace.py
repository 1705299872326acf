# str.replace: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'  pad\\t'.replace('\\n', 'é')",
    "'line\\nnext\\r\\nlast'.replace('X', {97: 'z'})",
    "'AbC'.replace(100, {97: 'z'})",
    "'aXbXc'.replace(..., len)",
    "'12'.replace()",
    "'line\\nnext\\r\\nlast'.replace('X', set('ab'))",
    "'Hello World'.replace(len, 100)",
    "'aXbXc'.replace()",
    "'AbC'.replace(2)",
    "'Hello World'.replace('a')",
    "''.replace('X', set('ab'), 2)",
    "'Hello World'.replace(b'l')",
    "'12'.replace(b'', 'World')",
    "'a,b,,c'.replace(2j, (1, 2), 'é')",
    "'é\\u20ac\\U0001f600'.replace(-3)",
    "'Hello World'.replace()",
    "'12'.replace('l', 0)",
    "''.replace(slice(1, 3))",
    "''.replace(-3)",
    "'é\\u20ac\\U0001f600'.replace()",
    "'é\\u20ac\\U0001f600'.replace('little')",
    "'Hello World'.replace(100)",
    "'AbC'.replace(slice(None, None, -1), 5)",
    "'aXbXc'.replace({}, 1)",
    "'  pad\\t'.replace(-3)",
    "'aXbXc'.replace('X', 'World')",
    "'é\\u20ac\\U0001f600'.replace('little', '\\n')",
    "''.replace(-1)",
    "'AbC'.replace(-1)",
    "'  pad\\t'.replace('a')",
    "'12'.replace('Hello')",
    "'Hello World'.replace(b'', 'big')",
    "'12'.replace('é', -3)",
    "'aXbXc'.replace('é', {1})",
]:
    show(call)
