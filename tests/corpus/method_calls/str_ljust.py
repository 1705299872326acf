# str.ljust: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'AbC'.ljust(b'\\n')",
    "'é\\u20ac\\U0001f600'.ljust('a')",
    "''.ljust(5, 'World')",
    "'Hello World'.ljust('l', 'ascii')",
    "''.ljust(100)",
    "''.ljust()",
    "'  pad\\t'.ljust('', 'l', {97: 'z'})",
    "'é\\u20ac\\U0001f600'.ljust('a', None)",
    "'ß\\u0130ǆ'.ljust('')",
    "'Hello World'.ljust()",
    "''.ljust({1}, 1, 'é')",
    "'line\\nnext\\r\\nlast'.ljust()",
    "'a,b,,c'.ljust(',')",
    "'12'.ljust('l')",
    "'AbC'.ljust(5, -1)",
    "'a,b,,c'.ljust()",
    "''.ljust(5)",
    "'  pad\\t'.ljust(',')",
    "'line\\nnext\\r\\nlast'.ljust(',')",
    "'a,b,,c'.ljust(object)",
    "'é\\u20ac\\U0001f600'.ljust(object)",
    "'a,b,,c'.ljust('ab')",
    "'a,b,,c'.ljust('World', 2)",
    "'Hello World'.ljust(['a', 'b'], -3)",
    "'aXbXc'.ljust('\\n')",
    "'ß\\u0130ǆ'.ljust(0)",
    "'12'.ljust('big', 2)",
    "'12'.ljust()",
    "'line\\nnext\\r\\nlast'.ljust(5, '')",
    "'a,b,,c'.ljust('a', 'l')",
    "''.ljust('', 'ab')",
    "''.ljust(-3)",
    "''.ljust(100, 1.5, [])",
    "'ß\\u0130ǆ'.ljust()",
]:
    show(call)
