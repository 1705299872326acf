# str.count: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'ß\\u0130ǆ'.count('World', 'X', '')",
    "'Hello World'.count('0x1.8p1')",
    "'aXbXc'.count()",
    "'AbC'.count('é', '\\n')",
    "'é\\u20ac\\U0001f600'.count('\\n')",
    "'12'.count('\\n')",
    "'AbC'.count('é')",
    "''.count()",
    "'12'.count()",
    "'a,b,,c'.count('\\n')",
    "''.count(2, 'l')",
    "'a,b,,c'.count(0)",
    "''.count(5)",
    "'aXbXc'.count('utf-16')",
    "'Hello World'.count()",
    "'line\\nnext\\r\\nlast'.count(',')",
    "'a,b,,c'.count(2)",
    "''.count('a')",
    "'Hello World'.count(',', '\\n')",
    "'12'.count(5)",
    "'  pad\\t'.count(5)",
    "'aXbXc'.count('a', 5)",
    "'aXbXc'.count(5)",
    "'ß\\u0130ǆ'.count('Hello')",
    "'Hello World'.count('l', '\\n', 'Hello')",
    "'Hello World'.count('\\n')",
    "'Hello World'.count('', b'a', 2)",
    "''.count('replace', 'é', 2)",
    "'aXbXc'.count(..., ('a', 'x'))",
    "'AbC'.count(object)",
    "'line\\nnext\\r\\nlast'.count(-3)",
    "''.count('')",
    "'  pad\\t'.count(-3)",
    "'AbC'.count(len, float('nan'), slice(1, 3))",
]:
    show(call)
