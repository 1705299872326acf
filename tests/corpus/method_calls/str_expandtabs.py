# str.expandtabs: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "''.expandtabs(-1, 'little')",
    "'Hello World'.expandtabs(5)",
    "'12'.expandtabs('l')",
    "'aXbXc'.expandtabs('é')",
    "''.expandtabs(['a', 'b'])",
    "'  pad\\t'.expandtabs('é', 'é', {97: 'z'})",
    "'line\\nnext\\r\\nlast'.expandtabs('World')",
    "'aXbXc'.expandtabs(True, 'l')",
    "'AbC'.expandtabs(',')",
    "'a,b,,c'.expandtabs()",
    "'ß\\u0130ǆ'.expandtabs(-3)",
    "'12'.expandtabs(-1, 'big', 2)",
    "'a,b,,c'.expandtabs('ab', 'l', 'a')",
    "'a,b,,c'.expandtabs('l')",
    "'12'.expandtabs('l', 'utf-16', 'a')",
    "'AbC'.expandtabs(5)",
    "'aXbXc'.expandtabs('a')",
    "'aXbXc'.expandtabs(2, b'')",
    "'12'.expandtabs(2, ',')",
    "'line\\nnext\\r\\nlast'.expandtabs(float('nan'))",
    "'line\\nnext\\r\\nlast'.expandtabs(b',', 0)",
    "'ß\\u0130ǆ'.expandtabs('X', ',')",
    "'line\\nnext\\r\\nlast'.expandtabs('a', 'l')",
    "'Hello World'.expandtabs()",
    "'AbC'.expandtabs(-1, 'ab', -1)",
    "'AbC'.expandtabs('l', -1, ',')",
    "'Hello World'.expandtabs(2j)",
    "''.expandtabs(5, 'é')",
    "''.expandtabs('é')",
    "'line\\nnext\\r\\nlast'.expandtabs()",
    "'  pad\\t'.expandtabs(-3)",
    "'12'.expandtabs({97: 'z'})",
    "'ß\\u0130ǆ'.expandtabs(0)",
    "'Hello World'.expandtabs(',')",
]:
    show(call)
