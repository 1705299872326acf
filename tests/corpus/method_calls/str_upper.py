# str.upper: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'line\\nnext\\r\\nlast'.upper()",
    "'12'.upper()",
    "'ß\\u0130ǆ'.upper()",
    "''.upper()",
    "'é\\u20ac\\U0001f600'.upper()",
    "'AbC'.upper()",
    "'ß\\u0130ǆ'.upper('World', 1.5)",
    "'aXbXc'.upper()",
    "'Hello World'.upper()",
    "'a,b,,c'.upper()",
    "'  pad\\t'.upper()",
    "'ß\\u0130ǆ'.upper('a', ',')",
    "'é\\u20ac\\U0001f600'.upper('a')",
    "'line\\nnext\\r\\nlast'.upper('é', 'Hello')",
    "'AbC'.upper(2)",
    "'AbC'.upper(..., b'Hello')",
    "'ß\\u0130ǆ'.upper(-3)",
    "''.upper(b'\\n')",
    "'line\\nnext\\r\\nlast'.upper(slice(1, 3), 'World')",
    "''.upper(len)",
    "'Hello World'.upper(',')",
    "'Hello World'.upper('')",
    "''.upper(-1, '\\n')",
    "'AbC'.upper('ab', 'ab')",
    "'é\\u20ac\\U0001f600'.upper(['a', 'b'])",
    "'ß\\u0130ǆ'.upper(None, 1, -3)",
    "'é\\u20ac\\U0001f600'.upper(b'', 10 ** 20)",
    "'12'.upper('', 5)",
    "'line\\nnext\\r\\nlast'.upper(',', 'ascii', -3)",
    "'Hello World'.upper(int)",
    "'a,b,,c'.upper('0x1.8p1')",
    "'line\\nnext\\r\\nlast'.upper('Hello', 'é')",
    "'12'.upper(',')",
    "'AbC'.upper('l', {1}, 1)",
]:
    show(call)
