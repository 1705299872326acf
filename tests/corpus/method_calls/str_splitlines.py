# str.splitlines: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'  pad\\t'.splitlines(1)",
    "'AbC'.splitlines('é', 'Hello')",
    "'12'.splitlines('é', 'Hello', 2)",
    "'12'.splitlines('a', 'World')",
    "'line\\nnext\\r\\nlast'.splitlines('ab')",
    "'12'.splitlines('ascii')",
    "'line\\nnext\\r\\nlast'.splitlines(5)",
    "''.splitlines('a')",
    "'  pad\\t'.splitlines('Hello', 0)",
    "'a,b,,c'.splitlines(100)",
    "'é\\u20ac\\U0001f600'.splitlines('World', slice(None, None, -1))",
    "'Hello World'.splitlines('l', 'a', 'Hello')",
    "'AbC'.splitlines(100, object, 'Hello')",
    "'é\\u20ac\\U0001f600'.splitlines(100, '\\n')",
    "'a,b,,c'.splitlines('Hello')",
    "'a,b,,c'.splitlines('X', 'l')",
    "'12'.splitlines(-3, '\\n')",
    "'a,b,,c'.splitlines()",
    "'AbC'.splitlines(10 ** 20)",
    "'a,b,,c'.splitlines('ab')",
    "'Hello World'.splitlines('Hello')",
    "'aXbXc'.splitlines('World', 'é')",
    "'aXbXc'.splitlines('Hello')",
    "'line\\nnext\\r\\nlast'.splitlines('ascii', b'X')",
    "'aXbXc'.splitlines(2)",
    "'é\\u20ac\\U0001f600'.splitlines(slice(0, 10, 2), 1)",
    "'aXbXc'.splitlines(['a', 'b'], 0, 'a')",
    "'Hello World'.splitlines('0x1.8p1')",
    "'Hello World'.splitlines()",
    "'AbC'.splitlines()",
    "'AbC'.splitlines(0, '\\n')",
    "'ß\\u0130ǆ'.splitlines(slice(None, None, -1))",
    "'ß\\u0130ǆ'.splitlines(0)",
    "'ß\\u0130ǆ'.splitlines([1])",
]:
    show(call)
