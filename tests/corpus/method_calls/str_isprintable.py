# str.isprintable: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'AbC'.isprintable()",
    "'é\\u20ac\\U0001f600'.isprintable('X')",
    "'line\\nnext\\r\\nlast'.isprintable(',', 5)",
    "'12'.isprintable()",
    "''.isprintable()",
    "'aXbXc'.isprintable()",
    "'a,b,,c'.isprintable()",
    "'ß\\u0130ǆ'.isprintable('l', '')",
    "'  pad\\t'.isprintable()",
    "'line\\nnext\\r\\nlast'.isprintable('X')",
    "'Hello World'.isprintable('Hello')",
    "'AbC'.isprintable('é')",
    "'Hello World'.isprintable(0, b'Hello')",
    "'line\\nnext\\r\\nlast'.isprintable('a', '\\n', 100)",
    "'line\\nnext\\r\\nlast'.isprintable(100, iter([1, 2]))",
    "'é\\u20ac\\U0001f600'.isprintable()",
    "'ß\\u0130ǆ'.isprintable(0)",
    "'  pad\\t'.isprintable({'a': 1})",
    "'line\\nnext\\r\\nlast'.isprintable()",
    "'AbC'.isprintable(object)",
    "'a,b,,c'.isprintable(',')",
    "'Hello World'.isprintable()",
    "'ß\\u0130ǆ'.isprintable()",
    "'aXbXc'.isprintable(',')",
    "'line\\nnext\\r\\nlast'.isprintable('X', 2)",
    "'line\\nnext\\r\\nlast'.isprintable(b',', '\\n')",
    "'line\\nnext\\r\\nlast'.isprintable(b'a', {'a': 1})",
    "'ß\\u0130ǆ'.isprintable('', {97: 'z'})",
    "'aXbXc'.isprintable('l', 'X')",
    "'AbC'.isprintable('\\n', 'Hello')",
    "'é\\u20ac\\U0001f600'.isprintable('ab')",
    "'AbC'.isprintable('World')",
    "'a,b,,c'.isprintable('ab')",
    "'é\\u20ac\\U0001f600'.isprintable(10 ** 20)",
]:
    show(call)
