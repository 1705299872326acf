# str.isdigit: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "''.isdigit()",
    "'12'.isdigit()",
    "'Hello World'.isdigit()",
    "'a,b,,c'.isdigit()",
    "'ß\\u0130ǆ'.isdigit()",
    "'aXbXc'.isdigit()",
    "'AbC'.isdigit()",
    "'ß\\u0130ǆ'.isdigit(iter([1, 2]), 'a')",
    "'  pad\\t'.isdigit()",
    "'Hello World'.isdigit({'a': 1}, float('nan'), 'a')",
    "'line\\nnext\\r\\nlast'.isdigit()",
    "'é\\u20ac\\U0001f600'.isdigit()",
    "''.isdigit(2)",
    "'é\\u20ac\\U0001f600'.isdigit(1.5, 'l')",
    "'é\\u20ac\\U0001f600'.isdigit('', '', b'a')",
    "'line\\nnext\\r\\nlast'.isdigit(-3, 100)",
    "'  pad\\t'.isdigit(1.5)",
    "'line\\nnext\\r\\nlast'.isdigit('0x1.8p1', 100, 100)",
    "'aXbXc'.isdigit('é', 1, 'ab')",
    "'AbC'.isdigit('replace', ',')",
    "'line\\nnext\\r\\nlast'.isdigit('Hello', 'utf-16')",
    "'ß\\u0130ǆ'.isdigit('a')",
    "'ß\\u0130ǆ'.isdigit(float('nan'))",
    "''.isdigit('')",
    "'AbC'.isdigit('a')",
    "'AbC'.isdigit(b'X')",
    "''.isdigit('', bytearray(b'a'))",
    "'ß\\u0130ǆ'.isdigit('\\n')",
    "'aXbXc'.isdigit(slice(0, 10, 2), 5, 0)",
    "'line\\nnext\\r\\nlast'.isdigit('')",
    "'AbC'.isdigit('Hello', [])",
    "'  pad\\t'.isdigit('X')",
    "'line\\nnext\\r\\nlast'.isdigit(1)",
    "'  pad\\t'.isdigit(100, 'Hello')",
]:
    show(call)
