# bytes.expandtabs: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'Hello World'.expandtabs(1, 100)",
    "b'Hello World'.expandtabs(1, 5)",
    "b'\\xff\\x00\\xe9'.expandtabs(-1)",
    "b'\\xff\\x00\\xe9'.expandtabs(b'Hello', ['a', 'b'])",
    "b'Hello World'.expandtabs(b'Hello')",
    "b'a,b,,c'.expandtabs(b'')",
    "b''.expandtabs(0)",
    "b'\\xff\\x00\\xe9'.expandtabs(b'X')",
    "b'Hello World'.expandtabs(b'X')",
    "b'aXbXc'.expandtabs((1, 2), b'l', b'l')",
    "b''.expandtabs(b'l')",
    "b''.expandtabs()",
    "b'  pad\\t'.expandtabs(b'X', b'\\n')",
    "b'l\\nm\\r\\n'.expandtabs(5, b'l', int)",
    "b'  pad\\t'.expandtabs()",
    "b'  pad\\t'.expandtabs(0)",
    "b'aXbXc'.expandtabs(2)",
    "b'a,b,,c'.expandtabs(-3)",
    "b'l\\nm\\r\\n'.expandtabs(b',', -1)",
    "b''.expandtabs(b'Hello')",
    "b'a,b,,c'.expandtabs(5)",
    "b'  pad\\t'.expandtabs(b'Hello')",
    "b'  pad\\t'.expandtabs(b'\\n', b',')",
    "b'l\\nm\\r\\n'.expandtabs(0)",
    "b'l\\nm\\r\\n'.expandtabs(2)",
    "b'Hello World'.expandtabs((1, 2), b'a')",
    "b''.expandtabs(object)",
    "b'  pad\\t'.expandtabs('ab')",
    "b'a,b,,c'.expandtabs(0)",
    "b'\\xff\\x00\\xe9'.expandtabs({'a': 1}, b'X')",
    "b'aXbXc'.expandtabs(b'l', b',', slice(0, 10, 2))",
    "b'a,b,,c'.expandtabs(...)",
    "b'l\\nm\\r\\n'.expandtabs(b'\\n')",
    "b'12'.expandtabs(b'a', b'X', b'a')",
]:
    show(call)
