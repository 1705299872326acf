# str.swapcase: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'ß\\u0130ǆ'.swapcase('é')",
    "'AbC'.swapcase()",
    "''.swapcase()",
    "'12'.swapcase()",
    "'line\\nnext\\r\\nlast'.swapcase()",
    "'ß\\u0130ǆ'.swapcase()",
    "''.swapcase('Hello')",
    "'a,b,,c'.swapcase()",
    "'Hello World'.swapcase()",
    "'  pad\\t'.swapcase()",
    "'a,b,,c'.swapcase('X', '')",
    "'é\\u20ac\\U0001f600'.swapcase()",
    "'aXbXc'.swapcase()",
    "'a,b,,c'.swapcase('X')",
    "'line\\nnext\\r\\nlast'.swapcase(float('nan'))",
    "''.swapcase('é', 'a')",
    "'  pad\\t'.swapcase(',')",
    "'aXbXc'.swapcase(b'a')",
    "'aXbXc'.swapcase(100)",
    "'Hello World'.swapcase(5, 'World', ['a', 'b'])",
    "'12'.swapcase('é')",
    "'ß\\u0130ǆ'.swapcase('ascii', '')",
    "'Hello World'.swapcase('Hello', 5)",
    "'12'.swapcase('ab')",
    "''.swapcase('X')",
    "'12'.swapcase('é', 'X', '\\n')",
    "'AbC'.swapcase('')",
    "'é\\u20ac\\U0001f600'.swapcase(2j)",
    "'ß\\u0130ǆ'.swapcase(10 ** 20, 'X')",
    "'aXbXc'.swapcase(-1, 'World')",
    "''.swapcase(100, 'X')",
    "'aXbXc'.swapcase('X', 'X')",
    "'aXbXc'.swapcase({1}, 1.5)",
    "'AbC'.swapcase(('a', 'x'), b',')",
]:
    show(call)
