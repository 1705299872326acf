# str.strip: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'AbC'.strip({})",
    "'  pad\\t'.strip(2, '')",
    "'é\\u20ac\\U0001f600'.strip('World')",
    "'Hello World'.strip()",
    "'  pad\\t'.strip('é')",
    "''.strip(5, 2, set('ab'))",
    "'Hello World'.strip('Hello')",
    "'Hello World'.strip('a')",
    "'Hello World'.strip(-3)",
    "'aXbXc'.strip(10 ** 20)",
    "'aXbXc'.strip(iter([1, 2]))",
    "'é\\u20ac\\U0001f600'.strip(b',', range(3), 'é')",
    "'ß\\u0130ǆ'.strip(100)",
    "'ß\\u0130ǆ'.strip('World')",
    "'  pad\\t'.strip('\\n')",
    "'aXbXc'.strip('Hello', ...)",
    "'é\\u20ac\\U0001f600'.strip('\\n', 1)",
    "'é\\u20ac\\U0001f600'.strip('ab', 'ab', '')",
    "'aXbXc'.strip()",
    "'Hello World'.strip(-3, 2)",
    "'AbC'.strip(5)",
    "'Hello World'.strip('World', 'a')",
    "'line\\nnext\\r\\nlast'.strip(0)",
    "'aXbXc'.strip(slice(0, 10, 2))",
    "''.strip(',')",
    "'line\\nnext\\r\\nlast'.strip('World', 'ab', 'X')",
    "'line\\nnext\\r\\nlast'.strip(-3, 'ab', '')",
    "'ß\\u0130ǆ'.strip('ab')",
    "''.strip('X', 'Hello')",
    "'ß\\u0130ǆ'.strip(',')",
    "'12'.strip('a')",
    "'ß\\u0130ǆ'.strip('utf-16')",
    "'Hello World'.strip('é')",
    "'AbC'.strip()",
]:
    show(call)
