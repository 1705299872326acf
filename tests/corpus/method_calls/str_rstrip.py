# str.rstrip: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'12'.rstrip('Hello', 'é')",
    "'é\\u20ac\\U0001f600'.rstrip()",
    "'  pad\\t'.rstrip('Hello', ',', 'little')",
    "'ß\\u0130ǆ'.rstrip('\\n', 1)",
    "'  pad\\t'.rstrip('a')",
    "'line\\nnext\\r\\nlast'.rstrip(len, 2)",
    "'ß\\u0130ǆ'.rstrip('ab', 'World', 'World')",
    "''.rstrip(-3)",
    "''.rstrip()",
    "'ß\\u0130ǆ'.rstrip('X', ...)",
    "''.rstrip('little')",
    "'12'.rstrip('é')",
    "'Hello World'.rstrip()",
    "'aXbXc'.rstrip('Hello')",
    "'Hello World'.rstrip('\\n', 'é')",
    "'a,b,,c'.rstrip('é', slice(0, 10, 2), ('a', 'x'))",
    "'line\\nnext\\r\\nlast'.rstrip('World')",
    "'Hello World'.rstrip('Hello')",
    "'AbC'.rstrip('X', -3)",
    "'ß\\u0130ǆ'.rstrip(2)",
    "'ß\\u0130ǆ'.rstrip('X')",
    "'a,b,,c'.rstrip(10 ** 20, iter([1, 2]), 'é')",
    "'a,b,,c'.rstrip(...)",
    "'ß\\u0130ǆ'.rstrip('é')",
    "'ß\\u0130ǆ'.rstrip()",
    "'a,b,,c'.rstrip(b'a')",
    "'a,b,,c'.rstrip(iter([1, 2]), -3)",
    "'a,b,,c'.rstrip('l')",
    "'12'.rstrip(set('ab'))",
    "'é\\u20ac\\U0001f600'.rstrip('X', True)",
    "'  pad\\t'.rstrip('é')",
    "'aXbXc'.rstrip('é', 'replace')",
    "'aXbXc'.rstrip(1)",
    "'ß\\u0130ǆ'.rstrip('Hello')",
]:
    show(call)
