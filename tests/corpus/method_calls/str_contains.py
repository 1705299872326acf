# str.__contains__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'a,b,,c'.__contains__(5)",
    "'é\\u20ac\\U0001f600'.__contains__(100, ['a', 'b'], {97: 'z'})",
    "'é\\u20ac\\U0001f600'.__contains__('utf-16', [1])",
    "''.__contains__(-3, 2j, 'World')",
    "'aXbXc'.__contains__('World', 'ab')",
    "''.__contains__(1, '')",
    "'a,b,,c'.__contains__(2)",
    "'  pad\\t'.__contains__(0)",
    "'a,b,,c'.__contains__()",
    "'AbC'.__contains__()",
    "'ß\\u0130ǆ'.__contains__('')",
    "'12'.__contains__(-1)",
    "'  pad\\t'.__contains__('')",
    "'AbC'.__contains__('é')",
    "'12'.__contains__(0, 'l')",
    "'Hello World'.__contains__('Hello')",
    "'é\\u20ac\\U0001f600'.__contains__('\\n', 'a')",
    "'AbC'.__contains__('l', 'replace', '')",
    "''.__contains__('ab', 2, '\\n')",
    "'ß\\u0130ǆ'.__contains__()",
    "''.__contains__('World', 'X')",
    "'Hello World'.__contains__(1)",
    "'AbC'.__contains__(-3, 'l')",
    "'Hello World'.__contains__('X', 'ab')",
    "'aXbXc'.__contains__(2)",
    "'line\\nnext\\r\\nlast'.__contains__(len, 2, 100)",
    "'  pad\\t'.__contains__(..., 2)",
    "'12'.__contains__('World')",
    "'12'.__contains__(0)",
    "'a,b,,c'.__contains__(slice(None, None, -1), 1)",
    "'é\\u20ac\\U0001f600'.__contains__('\\n', 5)",
    "''.__contains__('X')",
    "'aXbXc'.__contains__(',', {1})",
    "'12'.__contains__(10 ** 20, ',', 'replace')",
]:
    show(call)
