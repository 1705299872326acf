# bytes.rpartition: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b''.rpartition(b'\\n', '')",
    "b'\\xff\\x00\\xe9'.rpartition(b',', -3, object)",
    "b'l\\nm\\r\\n'.rpartition(b',')",
    "b'12'.rpartition(-3, b'X', -1)",
    "b'l\\nm\\r\\n'.rpartition(b',', object)",
    "b''.rpartition(100, 1.5)",
    "b'Hello World'.rpartition(set('ab'))",
    "b'12'.rpartition(b'a', b'X', b'')",
    "b'\\xff\\x00\\xe9'.rpartition(b'Hello')",
    "b'  pad\\t'.rpartition()",
    "b'  pad\\t'.rpartition(b'Hello')",
    "b''.rpartition(b'\\n')",
    "b'l\\nm\\r\\n'.rpartition(b'Hello')",
    "b'\\xff\\x00\\xe9'.rpartition('Hello', b'l')",
    "b''.rpartition(b'Hello')",
    "b''.rpartition(0, {1})",
    "b'aXbXc'.rpartition(b'X')",
    "b'aXbXc'.rpartition({97: 'z'})",
    "b'\\xff\\x00\\xe9'.rpartition(b'l')",
    "b'\\xff\\x00\\xe9'.rpartition(range(3))",
    "b'a,b,,c'.rpartition(b'Hello')",
    "b''.rpartition(bytearray(b'a'))",
    "b'aXbXc'.rpartition(1, True)",
    "b'aXbXc'.rpartition()",
    "b'l\\nm\\r\\n'.rpartition(b',', 5)",
    "b'  pad\\t'.rpartition(b'\\n')",
    "b'\\xff\\x00\\xe9'.rpartition()",
    "b'aXbXc'.rpartition(b'')",
    "b'  pad\\t'.rpartition(-1)",
    "b'  pad\\t'.rpartition(b'a')",
    "b'12'.rpartition(0, b'')",
    "b'l\\nm\\r\\n'.rpartition(b'a', 'X')",
    "b'l\\nm\\r\\n'.rpartition(b'l')",
    "b'12'.rpartition(b',', 'l')",
]:
    show(call)
