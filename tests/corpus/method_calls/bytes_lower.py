# bytes.lower: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b''.lower()",
    "b'a,b,,c'.lower()",
    "b'Hello World'.lower()",
    "b'12'.lower()",
    "b'  pad\\t'.lower()",
    "b'l\\nm\\r\\n'.lower()",
    "b'Hello World'.lower(b'a', b'', b'X')",
    "b'\\xff\\x00\\xe9'.lower()",
    "b'aXbXc'.lower()",
    "b'aXbXc'.lower(0)",
    "b'Hello World'.lower(len, '')",
    "b'12'.lower('ascii')",
    "b'Hello World'.lower(b'')",
    "b''.lower(b',', 100, 'X')",
    "b'  pad\\t'.lower(('a', 'x'), b'Hello')",
    "b'l\\nm\\r\\n'.lower(5, float('nan'))",
    "b'a,b,,c'.lower(-1)",
    "b'a,b,,c'.lower(int)",
    "b'aXbXc'.lower(b'X')",
    "b'a,b,,c'.lower('a')",
    "b'l\\nm\\r\\n'.lower(b'')",
    "b'l\\nm\\r\\n'.lower(..., b'Hello')",
    "b'  pad\\t'.lower(100, 2, b'a')",
    "b'\\xff\\x00\\xe9'.lower(5, 0)",
    "b'Hello World'.lower(set('ab'))",
    "b''.lower(2, b'')",
    "b'a,b,,c'.lower(b',', b'a')",
    "b''.lower(b'\\n', 5, b'\\n')",
    "b'a,b,,c'.lower(',', 5)",
    "b'Hello World'.lower([1])",
    "b'  pad\\t'.lower(b'')",
    "b'Hello World'.lower(5)",
    "b'Hello World'.lower(b'l')",
    "b''.lower('replace')",
]:
    show(call)
