# str.rindex: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'AbC'.rindex(100, ',')",
    "'é\\u20ac\\U0001f600'.rindex('l')",
    "'ß\\u0130ǆ'.rindex(object, 'World', 'l')",
    "'aXbXc'.rindex('l', 'ab', (1, 2))",
    "'ß\\u0130ǆ'.rindex('a', b'\\n')",
    "'12'.rindex(iter([1, 2]))",
    "'ß\\u0130ǆ'.rindex(1)",
    "'  pad\\t'.rindex()",
    "'ß\\u0130ǆ'.rindex(-3)",
    "'Hello World'.rindex()",
    "'12'.rindex('Hello')",
    "'AbC'.rindex({}, 'a', 100)",
    "'AbC'.rindex('', 1)",
    "'AbC'.rindex(',')",
    "'  pad\\t'.rindex('')",
    "'  pad\\t'.rindex(-3, 'Hello')",
    "'ß\\u0130ǆ'.rindex(range(3), 'X', slice(1, 3))",
    "''.rindex('Hello', 100)",
    "'ß\\u0130ǆ'.rindex('ab')",
    "'aXbXc'.rindex()",
    "'AbC'.rindex('')",
    "''.rindex(0)",
    "'é\\u20ac\\U0001f600'.rindex('utf-8')",
    "'aXbXc'.rindex(100, 5)",
    "'é\\u20ac\\U0001f600'.rindex(100, 'a')",
    "'line\\nnext\\r\\nlast'.rindex('é')",
    "'a,b,,c'.rindex('World')",
    "'  pad\\t'.rindex('Hello')",
    "'a,b,,c'.rindex(b',')",
    "'12'.rindex(',')",
    "'é\\u20ac\\U0001f600'.rindex(-3, -1, ',')",
    "'ß\\u0130ǆ'.rindex('\\n', 10 ** 20)",
    "'a,b,,c'.rindex('é')",
    "'line\\nnext\\r\\nlast'.rindex('a', '\\n')",
]:
    show(call)
