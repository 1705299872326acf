# str.endswith: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'Hello World'.endswith(1, '\\n')",
    "'a,b,,c'.endswith('a')",
    "'é\\u20ac\\U0001f600'.endswith(',')",
    "'Hello World'.endswith()",
    "'Hello World'.endswith(float('nan'), '')",
    "''.endswith(-1)",
    "'line\\nnext\\r\\nlast'.endswith('l', '')",
    "'é\\u20ac\\U0001f600'.endswith(0)",
    "'é\\u20ac\\U0001f600'.endswith('l', None)",
    "'a,b,,c'.endswith('X')",
    "'é\\u20ac\\U0001f600'.endswith('ab', '', ',')",
    "'ß\\u0130ǆ'.endswith()",
    "'é\\u20ac\\U0001f600'.endswith([])",
    "'line\\nnext\\r\\nlast'.endswith(range(3))",
    "'line\\nnext\\r\\nlast'.endswith(iter([1, 2]))",
    "'AbC'.endswith('a')",
    "'é\\u20ac\\U0001f600'.endswith({1}, b'X')",
    "'  pad\\t'.endswith(2)",
    "'aXbXc'.endswith('ab', 100)",
    "'12'.endswith(1, 0)",
    "'12'.endswith('World', len)",
    "'Hello World'.endswith('\\n')",
    "''.endswith(0, 100)",
    "'line\\nnext\\r\\nlast'.endswith('Hello')",
    "'a,b,,c'.endswith('X', 'é')",
    "'é\\u20ac\\U0001f600'.endswith(5)",
    "'12'.endswith('', 'ab', 'Hello')",
    "'é\\u20ac\\U0001f600'.endswith('a', {'a': 1}, 5)",
    "'é\\u20ac\\U0001f600'.endswith('l')",
    "'12'.endswith('utf-8')",
    "'é\\u20ac\\U0001f600'.endswith(1.5)",
    "'ß\\u0130ǆ'.endswith(slice(0, 10, 2))",
    "'ß\\u0130ǆ'.endswith(['a', 'b'])",
    "'  pad\\t'.endswith('World')",
]:
    show(call)
