# str.isalpha: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'ß\\u0130ǆ'.isalpha()",
    "''.isalpha()",
    "'12'.isalpha()",
    "'é\\u20ac\\U0001f600'.isalpha()",
    "'  pad\\t'.isalpha()",
    "'Hello World'.isalpha()",
    "'12'.isalpha('\\n', 0, 'X')",
    "'line\\nnext\\r\\nlast'.isalpha()",
    "'  pad\\t'.isalpha('\\n', 0)",
    "'AbC'.isalpha()",
    "'aXbXc'.isalpha()",
    "'a,b,,c'.isalpha()",
    "'line\\nnext\\r\\nlast'.isalpha('Hello')",
    "'AbC'.isalpha(2, 'Hello', ',')",
    "'aXbXc'.isalpha(0, b'\\n')",
    "'12'.isalpha('World')",
    "'line\\nnext\\r\\nlast'.isalpha('ab', 'a')",
    "'aXbXc'.isalpha('\\n')",
    "'line\\nnext\\r\\nlast'.isalpha('\\n')",
    "'Hello World'.isalpha(0, 100, 'ab')",
    "'aXbXc'.isalpha('a')",
    "'line\\nnext\\r\\nlast'.isalpha(slice(1, 3))",
    "''.isalpha(',', 'ab')",
    "'AbC'.isalpha('replace', 'ab', b'Hello')",
    "'line\\nnext\\r\\nlast'.isalpha('a')",
    "'Hello World'.isalpha('l')",
    "'  pad\\t'.isalpha('\\n', 'é', '')",
    "'  pad\\t'.isalpha('l')",
    "'12'.isalpha('ascii')",
    "'  pad\\t'.isalpha(1.5, 1)",
    "'  pad\\t'.isalpha('')",
    "'Hello World'.isalpha('Hello')",
    "'AbC'.isalpha('\\n', 'Hello', 'X')",
    "'12'.isalpha('X', float('nan'), 'Hello')",
]:
    show(call)
