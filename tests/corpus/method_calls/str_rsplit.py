# str.rsplit: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'Hello World'.rsplit(5, 10 ** 20, 'é')",
    "'Hello World'.rsplit(5, 'World')",
    "'ß\\u0130ǆ'.rsplit()",
    "'é\\u20ac\\U0001f600'.rsplit('')",
    "'a,b,,c'.rsplit('Hello')",
    "'aXbXc'.rsplit(2j)",
    "'ß\\u0130ǆ'.rsplit('é')",
    "'ß\\u0130ǆ'.rsplit(-3)",
    "'aXbXc'.rsplit(10 ** 20)",
    "'line\\nnext\\r\\nlast'.rsplit(b'X', object)",
    "'ß\\u0130ǆ'.rsplit('\\n', set('ab'))",
    "'line\\nnext\\r\\nlast'.rsplit(-1)",
    "'AbC'.rsplit('l', 'Hello')",
    "'aXbXc'.rsplit('ab')",
    "'é\\u20ac\\U0001f600'.rsplit()",
    "'aXbXc'.rsplit(100)",
    "'é\\u20ac\\U0001f600'.rsplit('X', 'a', '')",
    "'é\\u20ac\\U0001f600'.rsplit(5, object)",
    "'AbC'.rsplit(('a', 'x'))",
    "'Hello World'.rsplit()",
    "'é\\u20ac\\U0001f600'.rsplit('a')",
    "'line\\nnext\\r\\nlast'.rsplit(b'X')",
    "'line\\nnext\\r\\nlast'.rsplit()",
    "'12'.rsplit(5)",
    "'12'.rsplit()",
    "'a,b,,c'.rsplit('Hello', {})",
    "'Hello World'.rsplit(None)",
    "'AbC'.rsplit('', -3)",
    "'é\\u20ac\\U0001f600'.rsplit(slice(1, 3), ',')",
    "'12'.rsplit(2j)",
    "'aXbXc'.rsplit('X')",
    "'Hello World'.rsplit('Hello')",
    "'Hello World'.rsplit(1)",
    "'line\\nnext\\r\\nlast'.rsplit(iter([1, 2]))",
]:
    show(call)
