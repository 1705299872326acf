# str.zfill: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'ß\\u0130ǆ'.zfill('l')",
    "'a,b,,c'.zfill('\\n', 'ab')",
    "'AbC'.zfill(100)",
    "'Hello World'.zfill(0, 'l', -3)",
    "'line\\nnext\\r\\nlast'.zfill()",
    "''.zfill('')",
    "''.zfill('a')",
    "'é\\u20ac\\U0001f600'.zfill(b'a')",
    "''.zfill()",
    "'a,b,,c'.zfill(..., 'ab', 'World')",
    "'AbC'.zfill('\\n')",
    "''.zfill('l')",
    "'ß\\u0130ǆ'.zfill('é', ',')",
    "'ß\\u0130ǆ'.zfill(100, '\\n', 2)",
    "'AbC'.zfill('')",
    "'aXbXc'.zfill(100)",
    "'Hello World'.zfill('ascii')",
    "'aXbXc'.zfill('a', 1, b'l')",
    "'line\\nnext\\r\\nlast'.zfill(-1, 100)",
    "'Hello World'.zfill('X')",
    "'  pad\\t'.zfill('a', 'l')",
    "''.zfill(-3)",
    "'é\\u20ac\\U0001f600'.zfill(0, True)",
    "''.zfill(0, 1.5)",
    "'Hello World'.zfill(1, 0)",
    "'ß\\u0130ǆ'.zfill()",
    "'aXbXc'.zfill()",
    "'é\\u20ac\\U0001f600'.zfill(-1, '')",
    "'é\\u20ac\\U0001f600'.zfill('X')",
    "'  pad\\t'.zfill(100)",
    "'é\\u20ac\\U0001f600'.zfill(2)",
    "'  pad\\t'.zfill(set('ab'), 2)",
    "''.zfill(...)",
    "'é\\u20ac\\U0001f600'.zfill(iter([1, 2]))",
]:
    show(call)
