# str.format: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'aXbXc'.format(2, 1)",
    "'aXbXc'.format({}, 'é')",
    "'  pad\\t'.format(1)",
    "'ß\\u0130ǆ'.format('X')",
    "'AbC'.format('\\n', 'little', 100)",
    "''.format(set('ab'), ',')",
    "'aXbXc'.format('l', 'Hello')",
    "'a,b,,c'.format('X')",
    "'line\\nnext\\r\\nlast'.format()",
    "'12'.format()",
    "'Hello World'.format('')",
    "'é\\u20ac\\U0001f600'.format('a')",
    "'é\\u20ac\\U0001f600'.format(int)",
    "'line\\nnext\\r\\nlast'.format('Hello')",
    "'  pad\\t'.format('a')",
    "''.format(b',', [])",
    "'AbC'.format(0)",
    "'a,b,,c'.format('l', bytearray(b'a'), 1)",
    "'AbC'.format(100)",
    "'ß\\u0130ǆ'.format(slice(0, 10, 2))",
    "'AbC'.format({1}, 0, 1)",
    "''.format('\\n')",
    "'aXbXc'.format('X')",
    "''.format()",
    "'aXbXc'.format('a')",
    "'AbC'.format({1}, 'a')",
    "'Hello World'.format()",
    "'line\\nnext\\r\\nlast'.format(100, 'World', 'é')",
    "'  pad\\t'.format('X')",
    "'Hello World'.format(',')",
    "'line\\nnext\\r\\nlast'.format(set('ab'))",
    "'ß\\u0130ǆ'.format(1)",
    "'aXbXc'.format('ab')",
    "'AbC'.format()",
]:
    show(call)
