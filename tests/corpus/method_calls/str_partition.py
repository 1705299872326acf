# str.partition: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'ß\\u0130ǆ'.partition(',')",
    "'a,b,,c'.partition()",
    "''.partition('World')",
    "'aXbXc'.partition('X', ',')",
    "'aXbXc'.partition('X')",
    "'ß\\u0130ǆ'.partition('')",
    "'a,b,,c'.partition('a', 'é')",
    "'aXbXc'.partition(5, 'é')",
    "'Hello World'.partition(object)",
    "'line\\nnext\\r\\nlast'.partition(-3, -3)",
    "''.partition('\\n', 2j)",
    "'line\\nnext\\r\\nlast'.partition('X', '\\n')",
    "''.partition()",
    "'a,b,,c'.partition('a', 'X')",
    "'  pad\\t'.partition(1)",
    "'  pad\\t'.partition(',', b'')",
    "'line\\nnext\\r\\nlast'.partition('replace')",
    "'  pad\\t'.partition({})",
    "'é\\u20ac\\U0001f600'.partition(-1)",
    "'a,b,,c'.partition(',')",
    "'ß\\u0130ǆ'.partition('Hello')",
    "'a,b,,c'.partition('\\n')",
    "'line\\nnext\\r\\nlast'.partition(slice(1, 3))",
    "'a,b,,c'.partition('ab', -1, 'World')",
    "'é\\u20ac\\U0001f600'.partition('a')",
    "'aXbXc'.partition(b'Hello', 5)",
    "'  pad\\t'.partition('\\n', 'a', 1)",
    "'aXbXc'.partition('Hello')",
    "'AbC'.partition(1, -1, 2)",
    "'aXbXc'.partition('a')",
    "'Hello World'.partition('utf-16')",
    "'aXbXc'.partition(1)",
    "'aXbXc'.partition(-1)",
    "'  pad\\t'.partition(5)",
]:
    show(call)
