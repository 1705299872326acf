# str.removesuffix: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'Hello World'.removesuffix('ab')",
    "'é\\u20ac\\U0001f600'.removesuffix('X')",
    "'Hello World'.removesuffix()",
    "'12'.removesuffix(set('ab'))",
    "''.removesuffix(2, 5)",
    "'AbC'.removesuffix(-1, 'X', '\\n')",
    "'AbC'.removesuffix(100)",
    "''.removesuffix('ab')",
    "'aXbXc'.removesuffix()",
    "'a,b,,c'.removesuffix(1)",
    "'12'.removesuffix('l')",
    "'ß\\u0130ǆ'.removesuffix('X')",
    "'12'.removesuffix(100)",
    "'ß\\u0130ǆ'.removesuffix({1})",
    "'é\\u20ac\\U0001f600'.removesuffix(0, 1)",
    "'AbC'.removesuffix()",
    "'12'.removesuffix('X', -3)",
    "'Hello World'.removesuffix(len)",
    "'AbC'.removesuffix(5, {'a': 1}, 'a')",
    "'aXbXc'.removesuffix('World', slice(0, 10, 2))",
    "'é\\u20ac\\U0001f600'.removesuffix('')",
    "'AbC'.removesuffix('', 'ab')",
    "'line\\nnext\\r\\nlast'.removesuffix('utf-16')",
    "''.removesuffix('Hello')",
    "'12'.removesuffix('ab', '')",
    "'é\\u20ac\\U0001f600'.removesuffix('Hello', ',', 100)",
    "'a,b,,c'.removesuffix(',', ',')",
    "'12'.removesuffix(object)",
    "'AbC'.removesuffix(5)",
    "'AbC'.removesuffix('World', '\\n')",
    "'aXbXc'.removesuffix('ab', '\\n')",
    "'Hello World'.removesuffix(',')",
    "'aXbXc'.removesuffix(slice(1, 3))",
    "'ß\\u0130ǆ'.removesuffix()",
]:
    show(call)
