# str.isupper: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'Hello World'.isupper()",
    "'AbC'.isupper()",
    "'12'.isupper()",
    "'aXbXc'.isupper()",
    "'Hello World'.isupper(['a', 'b'])",
    "'ß\\u0130ǆ'.isupper()",
    "''.isupper()",
    "''.isupper('', -3)",
    "'  pad\\t'.isupper()",
    "'line\\nnext\\r\\nlast'.isupper()",
    "'a,b,,c'.isupper()",
    "'é\\u20ac\\U0001f600'.isupper()",
    "'  pad\\t'.isupper('\\n', 0)",
    "'12'.isupper(2)",
    "'  pad\\t'.isupper('l', 'X')",
    "'ß\\u0130ǆ'.isupper('a')",
    "'  pad\\t'.isupper(',', ',', '0x1.8p1')",
    "'12'.isupper('a')",
    "'é\\u20ac\\U0001f600'.isupper('X', 'Hello')",
    "'ß\\u0130ǆ'.isupper('')",
    "'aXbXc'.isupper(b'l')",
    "'a,b,,c'.isupper('ab', 100, {97: 'z'})",
    "'aXbXc'.isupper(2, b'')",
    "'ß\\u0130ǆ'.isupper('X')",
    "''.isupper(',')",
    "'aXbXc'.isupper(...)",
    "'Hello World'.isupper(-3)",
    "'line\\nnext\\r\\nlast'.isupper('Hello')",
    "'AbC'.isupper(-3)",
    "'  pad\\t'.isupper(2)",
    "''.isupper('\\n', 'World')",
    "'Hello World'.isupper(slice(None, None, -1))",
    "'12'.isupper('', 'X')",
    "'aXbXc'.isupper(set('ab'))",
]:
    show(call)
