# str.casefold: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'AbC'.casefold()",
    "'aXbXc'.casefold()",
    "''.casefold()",
    "'  pad\\t'.casefold()",
    "'Hello World'.casefold(range(3), ',')",
    "'Hello World'.casefold()",
    "'a,b,,c'.casefold()",
    "'12'.casefold()",
    "'ß\\u0130ǆ'.casefold()",
    "'é\\u20ac\\U0001f600'.casefold()",
    "'line\\nnext\\r\\nlast'.casefold()",
    "'line\\nnext\\r\\nlast'.casefold('World', 'ab')",
    "'aXbXc'.casefold(1)",
    "'é\\u20ac\\U0001f600'.casefold(slice(1, 3))",
    "'AbC'.casefold(0)",
    "'a,b,,c'.casefold(b'Hello')",
    "'Hello World'.casefold('Hello')",
    "'é\\u20ac\\U0001f600'.casefold(100, slice(1, 3), 'ab')",
    "'a,b,,c'.casefold(0)",
    "''.casefold(-3)",
    "'AbC'.casefold((1, 2))",
    "'Hello World'.casefold(-1, 2)",
    "'ß\\u0130ǆ'.casefold(2)",
    "'Hello World'.casefold('a')",
    "'AbC'.casefold({97: 'z'})",
    "'é\\u20ac\\U0001f600'.casefold(2, 'l')",
    "'Hello World'.casefold('a', 2)",
    "'12'.casefold('Hello', 'a')",
    "'ß\\u0130ǆ'.casefold(slice(0, 10, 2))",
    "'line\\nnext\\r\\nlast'.casefold('Hello', 'World')",
    "''.casefold(2j)",
    "'AbC'.casefold(2, '\\n')",
    "'AbC'.casefold('\\n')",
    "'  pad\\t'.casefold(bytearray(b'a'), range(3))",
]:
    show(call)
