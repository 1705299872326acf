# str.translate: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'a,b,,c'.translate('l', b'\\n')",
    "'  pad\\t'.translate(1)",
    "'aXbXc'.translate()",
    "'ß\\u0130ǆ'.translate('\\n', '\\n')",
    "'12'.translate('utf-16', 'ab')",
    "''.translate(-3, ',', 5)",
    "'  pad\\t'.translate('')",
    "'12'.translate('\\n')",
    "'12'.translate('ab')",
    "'aXbXc'.translate(bytearray(b'a'), b'l', 'World')",
    "'Hello World'.translate(0)",
    "'AbC'.translate('l')",
    "'ß\\u0130ǆ'.translate('little', '\\n')",
    "'ß\\u0130ǆ'.translate('World')",
    "'AbC'.translate(100)",
    "'AbC'.translate(2, ',')",
    "'  pad\\t'.translate('replace')",
    "'Hello World'.translate('', 'X')",
    "'AbC'.translate('a')",
    "'a,b,,c'.translate()",
    "'line\\nnext\\r\\nlast'.translate('')",
    "'  pad\\t'.translate('\\n')",
    "'Hello World'.translate('utf-8', 0, -1)",
    "''.translate('é', bytearray(b'a'), 'a')",
    "''.translate(-3, 'Hello')",
    "'12'.translate('a')",
    "'AbC'.translate('\\n', float('nan'))",
    "'aXbXc'.translate('')",
    "'line\\nnext\\r\\nlast'.translate('X', 'ab')",
    "'line\\nnext\\r\\nlast'.translate(b'\\n', 5)",
    "'Hello World'.translate()",
    "'Hello World'.translate(-1, 'a')",
    "'line\\nnext\\r\\nlast'.translate('Hello', 'é')",
    "'line\\nnext\\r\\nlast'.translate('Hello')",
]:
    show(call)
