# str.istitle: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'ß\\u0130ǆ'.istitle()",
    "'é\\u20ac\\U0001f600'.istitle()",
    "'  pad\\t'.istitle()",
    "'a,b,,c'.istitle()",
    "'Hello World'.istitle()",
    "'line\\nnext\\r\\nlast'.istitle()",
    "'aXbXc'.istitle()",
    "'12'.istitle()",
    "''.istitle()",
    "'AbC'.istitle()",
    "'Hello World'.istitle('Hello', 'Hello')",
    "''.istitle('ab', 'utf-8')",
    "'  pad\\t'.istitle(5, 'Hello')",
    "''.istitle(1, 1)",
    "'ß\\u0130ǆ'.istitle('a')",
    "'a,b,,c'.istitle('ab')",
    "'a,b,,c'.istitle('l')",
    "'é\\u20ac\\U0001f600'.istitle('é')",
    "''.istitle('ab', -3)",
    "'line\\nnext\\r\\nlast'.istitle('X', {'a': 1}, '')",
    "'line\\nnext\\r\\nlast'.istitle('0x1.8p1')",
    "'ß\\u0130ǆ'.istitle('World', 'World')",
    "''.istitle(bytearray(b'a'), 0)",
    "''.istitle('\\n', -3)",
    "'12'.istitle('é')",
    "'aXbXc'.istitle(['a', 'b'])",
    "'12'.istitle('')",
    "'  pad\\t'.istitle('ab')",
    "'AbC'.istitle(2)",
    "'a,b,,c'.istitle('World', 'X')",
    "'aXbXc'.istitle('é', 0)",
    "'é\\u20ac\\U0001f600'.istitle(b'')",
    "''.istitle('l', b'\\n', 'X')",
    "'  pad\\t'.istitle(b'l')",
]:
    show(call)
