# str.islower: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'AbC'.islower()",
    "'aXbXc'.islower()",
    "'line\\nnext\\r\\nlast'.islower(1, 'l')",
    "''.islower(-3, 'ab')",
    "'é\\u20ac\\U0001f600'.islower('\\n', ',')",
    "'é\\u20ac\\U0001f600'.islower()",
    "'ß\\u0130ǆ'.islower()",
    "'12'.islower('ascii', [1])",
    "'line\\nnext\\r\\nlast'.islower()",
    "'  pad\\t'.islower()",
    "'a,b,,c'.islower()",
    "'Hello World'.islower()",
    "'12'.islower()",
    "'  pad\\t'.islower('l', -3)",
    "'12'.islower('little', 'little', 'replace')",
    "'a,b,,c'.islower(2)",
    "''.islower()",
    "'12'.islower('World')",
    "'aXbXc'.islower('a')",
    "'é\\u20ac\\U0001f600'.islower(100)",
    "'ß\\u0130ǆ'.islower(0, 'X')",
    "'aXbXc'.islower(None)",
    "'aXbXc'.islower('Hello')",
    "''.islower('\\n', 'Hello', slice(0, 10, 2))",
    "''.islower({}, '\\n')",
    "'AbC'.islower(True)",
    "'aXbXc'.islower(2)",
    "''.islower('Hello', 100)",
    "''.islower(-1)",
    "'a,b,,c'.islower('Hello')",
    "'aXbXc'.islower('\\n', -1, b'a')",
    "'Hello World'.islower('ab', 'ab', (1, 2))",
    "''.islower(object)",
    "'12'.islower('Hello')",
]:
    show(call)
