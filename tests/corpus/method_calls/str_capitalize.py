# str.capitalize: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'ß\\u0130ǆ'.capitalize('\\n')",
    "'Hello World'.capitalize()",
    "'  pad\\t'.capitalize()",
    "'ß\\u0130ǆ'.capitalize()",
    "'é\\u20ac\\U0001f600'.capitalize()",
    "'é\\u20ac\\U0001f600'.capitalize('World')",
    "'a,b,,c'.capitalize(len)",
    "'12'.capitalize()",
    "'aXbXc'.capitalize()",
    "'é\\u20ac\\U0001f600'.capitalize('é')",
    "''.capitalize()",
    "'AbC'.capitalize()",
    "'a,b,,c'.capitalize()",
    "'line\\nnext\\r\\nlast'.capitalize(',', 'X', 'X')",
    "'Hello World'.capitalize('a', -3)",
    "'é\\u20ac\\U0001f600'.capitalize('ab')",
    "'ß\\u0130ǆ'.capitalize('')",
    "''.capitalize('é')",
    "'AbC'.capitalize(b'Hello')",
    "'Hello World'.capitalize('Hello', 'é', 'l')",
    "'line\\nnext\\r\\nlast'.capitalize('ab')",
    "'aXbXc'.capitalize(1)",
    "''.capitalize(5, '')",
    "'line\\nnext\\r\\nlast'.capitalize()",
    "'12'.capitalize(True)",
    "'é\\u20ac\\U0001f600'.capitalize(100, ('a', 'x'))",
    "'ß\\u0130ǆ'.capitalize('é')",
    "''.capitalize('ab')",
    "'12'.capitalize(iter([1, 2]))",
    "'12'.capitalize('\\n')",
    "'a,b,,c'.capitalize('\\n')",
    "'  pad\\t'.capitalize(2, 'ascii')",
    "'AbC'.capitalize('World')",
    "'Hello World'.capitalize('é')",
]:
    show(call)
