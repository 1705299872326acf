# str.isspace: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'ß\\u0130ǆ'.isspace()",
    "'12'.isspace()",
    "'AbC'.isspace()",
    "'aXbXc'.isspace(2, 'l')",
    "'a,b,,c'.isspace()",
    "'  pad\\t'.isspace('', 'a', b'Hello')",
    "'line\\nnext\\r\\nlast'.isspace()",
    "'aXbXc'.isspace()",
    "'Hello World'.isspace()",
    "'  pad\\t'.isspace()",
    "'Hello World'.isspace('Hello')",
    "''.isspace('', 'a')",
    "'AbC'.isspace(2, '')",
    "'Hello World'.isspace(100)",
    "'é\\u20ac\\U0001f600'.isspace()",
    "''.isspace('World')",
    "'a,b,,c'.isspace('Hello', b'l')",
    "'12'.isspace('\\n')",
    "'aXbXc'.isspace('Hello', 'ab')",
    "''.isspace()",
    "'AbC'.isspace(['a', 'b'])",
    "'AbC'.isspace('', '', 2j)",
    "'aXbXc'.isspace(float('nan'), 100)",
    "'ß\\u0130ǆ'.isspace(100)",
    "'a,b,,c'.isspace('ab')",
    "'a,b,,c'.isspace('l', -1, 2)",
    "''.isspace(-1)",
    "'AbC'.isspace('World')",
    "'é\\u20ac\\U0001f600'.isspace(-3, '')",
    "'line\\nnext\\r\\nlast'.isspace('\\n', 'Hello')",
    "'aXbXc'.isspace(5)",
    "'line\\nnext\\r\\nlast'.isspace(('a', 'x'))",
    "'a,b,,c'.isspace('World')",
    "'é\\u20ac\\U0001f600'.isspace(b'\\n')",
]:
    show(call)
