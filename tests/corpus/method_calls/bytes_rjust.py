# bytes.rjust: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'12'.rjust(b'\\n')",
    "b'l\\nm\\r\\n'.rjust(...)",
    "b'Hello World'.rjust('ab')",
    "b'aXbXc'.rjust(-1, -1)",
    "b'Hello World'.rjust()",
    "b'Hello World'.rjust(2, {97: 'z'}, b'X')",
    "b''.rjust(b'X')",
    "b''.rjust(b'l')",
    "b'\\xff\\x00\\xe9'.rjust(1.5, b'a', b'\\n')",
    "b'Hello World'.rjust(b'', 2, b'Hello')",
    "b'aXbXc'.rjust(b'Hello', b'a')",
    "b''.rjust(b'\\n', b'X')",
    "b'Hello World'.rjust(1)",
    "b'\\xff\\x00\\xe9'.rjust(len)",
    "b'Hello World'.rjust(b'\\n', b'l')",
    "b'aXbXc'.rjust(b'a')",
    "b'l\\nm\\r\\n'.rjust(b'a')",
    "b'  pad\\t'.rjust(b'a')",
    "b''.rjust(-1)",
    "b'12'.rjust(b'l', {1}, 5)",
    "b'\\xff\\x00\\xe9'.rjust(-1)",
    "b'12'.rjust(5, -3)",
    "b'12'.rjust(-1, -3, b'a')",
    "b'Hello World'.rjust(True, b',', 5)",
    "b'\\xff\\x00\\xe9'.rjust('a')",
    "b'\\xff\\x00\\xe9'.rjust(b'a')",
    "b'aXbXc'.rjust(b',')",
    "b'aXbXc'.rjust({'a': 1}, 1)",
    "b'  pad\\t'.rjust(b'\\n')",
    "b'aXbXc'.rjust(b'X', b'a')",
    "b'12'.rjust(-3, b'\\n')",
    "b'  pad\\t'.rjust(1, b'')",
    "b'a,b,,c'.rjust()",
    "b'aXbXc'.rjust({97: 'z'}, b'X')",
]:
    show(call)
