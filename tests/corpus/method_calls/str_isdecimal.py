# str.isdecimal: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'AbC'.isdecimal()",
    "'line\\nnext\\r\\nlast'.isdecimal()",
    "'a,b,,c'.isdecimal()",
    "''.isdecimal()",
    "'AbC'.isdecimal('World', -3)",
    "'aXbXc'.isdecimal()",
    "'  pad\\t'.isdecimal()",
    "'é\\u20ac\\U0001f600'.isdecimal()",
    "'  pad\\t'.isdecimal('l')",
    "'Hello World'.isdecimal()",
    "'ß\\u0130ǆ'.isdecimal(-3, 2, 2)",
    "'ß\\u0130ǆ'.isdecimal()",
    "'  pad\\t'.isdecimal('Hello', 'ab', -1)",
    "'ß\\u0130ǆ'.isdecimal(100)",
    "'12'.isdecimal()",
    "'aXbXc'.isdecimal('Hello')",
    "'Hello World'.isdecimal('X')",
    "'ß\\u0130ǆ'.isdecimal('l')",
    "''.isdecimal(0)",
    "'Hello World'.isdecimal(1.5)",
    "'AbC'.isdecimal('l')",
    "'Hello World'.isdecimal(0, 'Hello')",
    "'é\\u20ac\\U0001f600'.isdecimal('a')",
    "'é\\u20ac\\U0001f600'.isdecimal('')",
    "'é\\u20ac\\U0001f600'.isdecimal('é')",
    "'12'.isdecimal('X')",
    "'ß\\u0130ǆ'.isdecimal(-1)",
    "'é\\u20ac\\U0001f600'.isdecimal(100, 'ab')",
    "''.isdecimal(slice(0, 10, 2), 'Hello')",
    "'12'.isdecimal(['a', 'b'])",
    "'a,b,,c'.isdecimal('l')",
    "'aXbXc'.isdecimal(5)",
    "'ß\\u0130ǆ'.isdecimal('X', 'é', -1)",
    "'é\\u20ac\\U0001f600'.isdecimal(1)",
]:
    show(call)
