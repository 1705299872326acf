# str.rpartition: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'aXbXc'.rpartition(b'Hello')",
    "'é\\u20ac\\U0001f600'.rpartition(1, 'l')",
    "'é\\u20ac\\U0001f600'.rpartition(2)",
    "'line\\nnext\\r\\nlast'.rpartition()",
    "'12'.rpartition('big')",
    "'aXbXc'.rpartition(5, 1, 'X')",
    "'  pad\\t'.rpartition('World')",
    "'AbC'.rpartition('\\n')",
    "'AbC'.rpartition('l', 0, {})",
    "'line\\nnext\\r\\nlast'.rpartition(',', 'a')",
    "'aXbXc'.rpartition(',', '')",
    "''.rpartition(',')",
    "'Hello World'.rpartition(0)",
    "'AbC'.rpartition({97: 'z'}, 2)",
    "'é\\u20ac\\U0001f600'.rpartition()",
    "'  pad\\t'.rpartition(2)",
    "'ß\\u0130ǆ'.rpartition(-3, ',', 'World')",
    "'AbC'.rpartition(-3)",
    "'é\\u20ac\\U0001f600'.rpartition('ab')",
    "'  pad\\t'.rpartition('é')",
    "'ß\\u0130ǆ'.rpartition('World')",
    "''.rpartition('World')",
    "'Hello World'.rpartition(float('nan'))",
    "'  pad\\t'.rpartition(5, 2, b'X')",
    "'12'.rpartition('replace')",
    "'a,b,,c'.rpartition(-1, 'World')",
    "'line\\nnext\\r\\nlast'.rpartition('l')",
    "'é\\u20ac\\U0001f600'.rpartition(',')",
    "'é\\u20ac\\U0001f600'.rpartition(',', 100)",
    "'ß\\u0130ǆ'.rpartition(b'l', 'a')",
    "''.rpartition('ab')",
    "'ß\\u0130ǆ'.rpartition(0, 'ab')",
    "'  pad\\t'.rpartition()",
    "''.rpartition('a')",
]:
    show(call)
