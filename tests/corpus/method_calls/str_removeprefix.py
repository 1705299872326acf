# str.removeprefix: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "''.removeprefix()",
    "'aXbXc'.removeprefix(object)",
    "'line\\nnext\\r\\nlast'.removeprefix(100, 'é', 'Hello')",
    "'é\\u20ac\\U0001f600'.removeprefix({'a': 1})",
    "'AbC'.removeprefix({1}, 'X', 2)",
    "'12'.removeprefix(0)",
    "'Hello World'.removeprefix('ab', -3)",
    "'AbC'.removeprefix('ab', 'little')",
    "'a,b,,c'.removeprefix(len)",
    "'12'.removeprefix(int, 'é')",
    "'Hello World'.removeprefix()",
    "'aXbXc'.removeprefix()",
    "'12'.removeprefix(-1)",
    "'  pad\\t'.removeprefix('X')",
    "'a,b,,c'.removeprefix('utf-16')",
    "'aXbXc'.removeprefix([])",
    "'aXbXc'.removeprefix('')",
    "'aXbXc'.removeprefix(-1, 2, {97: 'z'})",
    "'a,b,,c'.removeprefix()",
    "'  pad\\t'.removeprefix({'a': 1}, b'X')",
    "'Hello World'.removeprefix(2)",
    "'Hello World'.removeprefix(1)",
    "'AbC'.removeprefix(1, 'ab')",
    "'AbC'.removeprefix(-3, 1)",
    "''.removeprefix('0x1.8p1', [1])",
    "''.removeprefix(b'l')",
    "'line\\nnext\\r\\nlast'.removeprefix('World')",
    "'aXbXc'.removeprefix('\\n', '\\n', '0x1.8p1')",
    "'AbC'.removeprefix(1)",
    "'Hello World'.removeprefix('Hello', '0x1.8p1')",
    "''.removeprefix(int)",
    "'ß\\u0130ǆ'.removeprefix('a')",
    "'line\\nnext\\r\\nlast'.removeprefix(set('ab'), -1, 'utf-16')",
    "'a,b,,c'.removeprefix(100)",
]:
    show(call)
