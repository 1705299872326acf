# str.startswith: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'line\\nnext\\r\\nlast'.startswith(b'Hello')",
    "'Hello World'.startswith('é')",
    "''.startswith(-1)",
    "'AbC'.startswith('ascii', b'Hello')",
    "'AbC'.startswith('Hello', 'l', b'a')",
    "'é\\u20ac\\U0001f600'.startswith('ascii')",
    "'  pad\\t'.startswith(5, '')",
    "'  pad\\t'.startswith(',', 'World')",
    "'a,b,,c'.startswith(100, -3)",
    "'aXbXc'.startswith(100)",
    "'aXbXc'.startswith(',', 'X')",
    "'line\\nnext\\r\\nlast'.startswith('big')",
    "'ß\\u0130ǆ'.startswith('big', ..., 'l')",
    "'  pad\\t'.startswith('ab')",
    "'ß\\u0130ǆ'.startswith('Hello')",
    "''.startswith()",
    "'  pad\\t'.startswith(100, '0x1.8p1', 100)",
    "'aXbXc'.startswith({'a': 1})",
    "'é\\u20ac\\U0001f600'.startswith([1], 'Hello')",
    "'Hello World'.startswith(0)",
    "'line\\nnext\\r\\nlast'.startswith('\\n')",
    "'AbC'.startswith('X')",
    "'Hello World'.startswith(',', '')",
    "'é\\u20ac\\U0001f600'.startswith('a', 'World', 2j)",
    "'AbC'.startswith(b'')",
    "'a,b,,c'.startswith('replace', {97: 'z'})",
    "'12'.startswith(range(3), 'l')",
    "'12'.startswith('l', 'é')",
    "'line\\nnext\\r\\nlast'.startswith('ab', 'l', 1)",
    "'a,b,,c'.startswith({'a': 1})",
    "'AbC'.startswith(',')",
    "'a,b,,c'.startswith(b'X', 1, 'l')",
    "'ß\\u0130ǆ'.startswith('X')",
    "'12'.startswith()",
]:
    show(call)
