# str.isascii: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'12'.isascii()",
    "'é\\u20ac\\U0001f600'.isascii(('a', 'x'), 'X')",
    "'é\\u20ac\\U0001f600'.isascii()",
    "''.isascii()",
    "'a,b,,c'.isascii()",
    "'12'.isascii(b'Hello', -3)",
    "'Hello World'.isascii(slice(1, 3))",
    "'aXbXc'.isascii()",
    "'ß\\u0130ǆ'.isascii()",
    "'AbC'.isascii()",
    "''.isascii(2)",
    "'aXbXc'.isascii('')",
    "'line\\nnext\\r\\nlast'.isascii()",
    "'a,b,,c'.isascii(1)",
    "'Hello World'.isascii()",
    "'12'.isascii('a')",
    "'  pad\\t'.isascii()",
    "'AbC'.isascii(2)",
    "''.isascii(2, 2)",
    "'12'.isascii('Hello')",
    "'é\\u20ac\\U0001f600'.isascii(5)",
    "'Hello World'.isascii('Hello')",
    "'12'.isascii('')",
    "'aXbXc'.isascii(0, 'l', -3)",
    "'AbC'.isascii('Hello', int)",
    "''.isascii('World', {97: 'z'}, 'World')",
    "'aXbXc'.isascii('l', range(3))",
    "'aXbXc'.isascii(5)",
    "'Hello World'.isascii('0x1.8p1')",
    "'ß\\u0130ǆ'.isascii('ab')",
    "'ß\\u0130ǆ'.isascii(b'\\n', 100)",
    "'AbC'.isascii('\\n')",
    "'line\\nnext\\r\\nlast'.isascii('', ['a', 'b'], ...)",
    "'é\\u20ac\\U0001f600'.isascii([], '', iter([1, 2]))",
]:
    show(call)
