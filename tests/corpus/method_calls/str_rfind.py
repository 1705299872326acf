# str.rfind: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'Hello World'.rfind()",
    "'  pad\\t'.rfind(',')",
    "'ß\\u0130ǆ'.rfind('é')",
    "''.rfind(',', 'ab')",
    "'é\\u20ac\\U0001f600'.rfind('ab')",
    "'a,b,,c'.rfind('l', 0)",
    "'12'.rfind(5, ',')",
    "'  pad\\t'.rfind('ab', 100)",
    "'Hello World'.rfind('l')",
    "'AbC'.rfind('l')",
    "'Hello World'.rfind(b'')",
    "''.rfind('World')",
    "'é\\u20ac\\U0001f600'.rfind(5)",
    "'a,b,,c'.rfind(-3, slice(0, 10, 2))",
    "'é\\u20ac\\U0001f600'.rfind('little')",
    "''.rfind('')",
    "'a,b,,c'.rfind(set('ab'))",
    "'é\\u20ac\\U0001f600'.rfind(-1, 'Hello')",
    "'aXbXc'.rfind(-3, 100)",
    "'12'.rfind('é')",
    "'line\\nnext\\r\\nlast'.rfind('\\n')",
    "''.rfind(True)",
    "'line\\nnext\\r\\nlast'.rfind(-1, b'', ['a', 'b'])",
    "'aXbXc'.rfind('Hello', ...)",
    "'é\\u20ac\\U0001f600'.rfind('X', bytearray(b'a'), bytearray(b'a'))",
    "'  pad\\t'.rfind('é')",
    "'line\\nnext\\r\\nlast'.rfind(int, ['a', 'b'])",
    "'aXbXc'.rfind('a')",
    "'Hello World'.rfind('ab', ',')",
    "'aXbXc'.rfind(',', 'ab')",
    "'a,b,,c'.rfind(-3, 'World', '\\n')",
    "'Hello World'.rfind('ab')",
    "'  pad\\t'.rfind()",
    "'é\\u20ac\\U0001f600'.rfind(100, True)",
]:
    show(call)
