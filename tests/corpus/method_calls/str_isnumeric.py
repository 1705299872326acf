# str.isnumeric: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'Hello World'.isnumeric()",
    "'é\\u20ac\\U0001f600'.isnumeric()",
    "'AbC'.isnumeric()",
    "'line\\nnext\\r\\nlast'.isnumeric()",
    "'AbC'.isnumeric('X')",
    "'12'.isnumeric()",
    "''.isnumeric(b',')",
    "''.isnumeric()",
    "'line\\nnext\\r\\nlast'.isnumeric('l', 5, 5)",
    "'aXbXc'.isnumeric()",
    "'line\\nnext\\r\\nlast'.isnumeric(5)",
    "'é\\u20ac\\U0001f600'.isnumeric(b'', float('nan'))",
    "'aXbXc'.isnumeric(2j)",
    "'a,b,,c'.isnumeric()",
    "'Hello World'.isnumeric(2, b'X', '')",
    "'AbC'.isnumeric('é', 2)",
    "''.isnumeric('ab')",
    "'é\\u20ac\\U0001f600'.isnumeric({97: 'z'}, 'ab')",
    "'  pad\\t'.isnumeric()",
    "'ß\\u0130ǆ'.isnumeric(5)",
    "''.isnumeric(len, 'ab')",
    "'ß\\u0130ǆ'.isnumeric()",
    "'line\\nnext\\r\\nlast'.isnumeric(-3)",
    "'a,b,,c'.isnumeric(0)",
    "'é\\u20ac\\U0001f600'.isnumeric(1)",
    "''.isnumeric(2, -3)",
    "'Hello World'.isnumeric('l')",
    "'12'.isnumeric('l')",
    "'line\\nnext\\r\\nlast'.isnumeric(2j, 1)",
    "'  pad\\t'.isnumeric('ab')",
    "'ß\\u0130ǆ'.isnumeric(5, -3, 'Hello')",
    "'Hello World'.isnumeric('World')",
    "'ß\\u0130ǆ'.isnumeric('é')",
    "''.isnumeric(5)",
]:
    show(call)
