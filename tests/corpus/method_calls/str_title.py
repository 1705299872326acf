# str.title: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'aXbXc'.title()",
    "'é\\u20ac\\U0001f600'.title()",
    "'a,b,,c'.title()",
    "'Hello World'.title()",
    "'line\\nnext\\r\\nlast'.title()",
    "'line\\nnext\\r\\nlast'.title('a', 'l')",
    "'aXbXc'.title(2, 'ab')",
    "'12'.title()",
    "'ß\\u0130ǆ'.title()",
    "'aXbXc'.title('')",
    "'  pad\\t'.title(object, 'ab', 'Hello')",
    "'AbC'.title()",
    "'  pad\\t'.title()",
    "'ß\\u0130ǆ'.title(100)",
    "'line\\nnext\\r\\nlast'.title('X')",
    "''.title()",
    "'12'.title('X')",
    "'Hello World'.title('Hello')",
    "'AbC'.title('l', object)",
    "'line\\nnext\\r\\nlast'.title(b',', set('ab'), ',')",
    "'AbC'.title('a')",
    "'a,b,,c'.title(b'a', 'X', iter([1, 2]))",
    "'a,b,,c'.title('World', ',')",
    "'AbC'.title('l', 1, 'ab')",
    "'line\\nnext\\r\\nlast'.title(b'\\n', 'é', 'l')",
    "'line\\nnext\\r\\nlast'.title('Hello')",
    "'AbC'.title(True)",
    "'AbC'.title(None)",
    "'ß\\u0130ǆ'.title('World')",
    "''.title(float('nan'))",
    "'a,b,,c'.title('')",
    "''.title(1, ',', 0)",
    "'aXbXc'.title('\\n')",
    "'Hello World'.title('0x1.8p1')",
]:
    show(call)
