# str.isalnum: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'ß\\u0130ǆ'.isalnum('a')",
    "'aXbXc'.isalnum()",
    "'12'.isalnum()",
    "'Hello World'.isalnum()",
    "'line\\nnext\\r\\nlast'.isalnum()",
    "'AbC'.isalnum()",
    "'é\\u20ac\\U0001f600'.isalnum()",
    "'ß\\u0130ǆ'.isalnum()",
    "'  pad\\t'.isalnum()",
    "'a,b,,c'.isalnum()",
    "''.isalnum()",
    "''.isalnum('\\n', 0, 'X')",
    "'line\\nnext\\r\\nlast'.isalnum('l', 0, b'')",
    "'é\\u20ac\\U0001f600'.isalnum(b'Hello')",
    "'Hello World'.isalnum(2j)",
    "'ß\\u0130ǆ'.isalnum([1])",
    "'ß\\u0130ǆ'.isalnum(1.5)",
    "'12'.isalnum('World')",
    "'AbC'.isalnum(-1, 'Hello', 'World')",
    "''.isalnum('')",
    "'aXbXc'.isalnum('Hello', len)",
    "''.isalnum('ascii')",
    "''.isalnum([1], 'World')",
    "'line\\nnext\\r\\nlast'.isalnum('é', 1, 5)",
    "'Hello World'.isalnum(100, slice(0, 10, 2))",
    "'aXbXc'.isalnum('little', '', 'l')",
    "'AbC'.isalnum('Hello', [1])",
    "'line\\nnext\\r\\nlast'.isalnum('World', 10 ** 20)",
    "'Hello World'.isalnum('replace', 100)",
    "'Hello World'.isalnum('')",
    "'12'.isalnum(slice(0, 10, 2), bytearray(b'a'))",
    "'Hello World'.isalnum(['a', 'b'], -3)",
    "'Hello World'.isalnum(1)",
    "'  pad\\t'.isalnum('Hello', 5)",
]:
    show(call)
