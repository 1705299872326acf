# str.rjust: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'é\\u20ac\\U0001f600'.rjust('')",
    "'AbC'.rjust(slice(1, 3), 'a')",
    "'Hello World'.rjust(2, 100)",
    "'  pad\\t'.rjust('World')",
    "''.rjust(object, -1)",
    "'Hello World'.rjust(1, 2)",
    "'line\\nnext\\r\\nlast'.rjust(-1)",
    "'Hello World'.rjust('World', '\\n')",
    "'  pad\\t'.rjust('utf-16')",
    "'Hello World'.rjust(...)",
    "'é\\u20ac\\U0001f600'.rjust(('a', 'x'))",
    "'aXbXc'.rjust(2)",
    "'12'.rjust('', '\\n')",
    "'é\\u20ac\\U0001f600'.rjust('a', (1, 2))",
    "'é\\u20ac\\U0001f600'.rjust('\\n', 2)",
    "'é\\u20ac\\U0001f600'.rjust('l')",
    "'AbC'.rjust('l', -1)",
    "'aXbXc'.rjust()",
    "'12'.rjust(100)",
    "'é\\u20ac\\U0001f600'.rjust(float('nan'))",
    "'AbC'.rjust(0)",
    "'  pad\\t'.rjust('X')",
    "'line\\nnext\\r\\nlast'.rjust(100, 'Hello', ',')",
    "'Hello World'.rjust(-1)",
    "'line\\nnext\\r\\nlast'.rjust(100)",
    "'AbC'.rjust('', '', b'a')",
    "'é\\u20ac\\U0001f600'.rjust(0)",
    "'line\\nnext\\r\\nlast'.rjust()",
    "'line\\nnext\\r\\nlast'.rjust(1)",
    "'aXbXc'.rjust((1, 2))",
    "'Hello World'.rjust('é')",
    "'  pad\\t'.rjust('\\n')",
    "'a,b,,c'.rjust(-1)",
    "'aXbXc'.rjust('X', range(3), '')",
]:
    show(call)
