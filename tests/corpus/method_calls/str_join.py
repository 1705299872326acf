# str.join: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'Hello World'.join(0, 'l', 'ascii')",
    "'12'.join('X', b'a')",
    "'12'.join(2)",
    "'ß\\u0130ǆ'.join('', 100)",
    "'12'.join(100, 'Hello')",
    "'AbC'.join('Hello')",
    "'line\\nnext\\r\\nlast'.join(',', {'a': 1})",
    "'AbC'.join('ab', -1)",
    "'a,b,,c'.join(1, '', 5)",
    "'AbC'.join('World', '', -3)",
    "''.join()",
    "'Hello World'.join('', b'X')",
    "'ß\\u0130ǆ'.join('l')",
    "'12'.join('X')",
    "'Hello World'.join(1)",
    "'ß\\u0130ǆ'.join(b'', 'X')",
    "''.join(('a', 'x'), 'X')",
    "'a,b,,c'.join(2, 'Hello')",
    "'ß\\u0130ǆ'.join('é')",
    "'ß\\u0130ǆ'.join(0, 'a')",
    "'12'.join('a')",
    "'  pad\\t'.join(2)",
    "'AbC'.join(2)",
    "'line\\nnext\\r\\nlast'.join(100)",
    "'12'.join('l', '\\n', 'l')",
    "'aXbXc'.join()",
    "'é\\u20ac\\U0001f600'.join(5)",
    "'ß\\u0130ǆ'.join()",
    "'a,b,,c'.join('World', [], 'World')",
    "'  pad\\t'.join('X')",
    "'AbC'.join()",
    "'aXbXc'.join(object)",
    "'aXbXc'.join(bytearray(b'a'))",
    "'é\\u20ac\\U0001f600'.join(100)",
]:
    show(call)
