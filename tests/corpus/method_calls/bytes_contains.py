# bytes.__contains__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'\\xff\\x00\\xe9'.__contains__()",
    "b'aXbXc'.__contains__(b'X')",
    "b'  pad\\t'.__contains__('little')",
    "b'l\\nm\\r\\n'.__contains__(b'Hello')",
    "b'aXbXc'.__contains__(0, 0)",
    "b'a,b,,c'.__contains__(100, True, None)",
    "b'  pad\\t'.__contains__(b',')",
    "b'\\xff\\x00\\xe9'.__contains__('ascii', -1)",
    "b'a,b,,c'.__contains__(2)",
    "b'12'.__contains__()",
    "b'  pad\\t'.__contains__(b'X')",
    "b'\\xff\\x00\\xe9'.__contains__(b'X')",
    "b'12'.__contains__(1)",
    "b'l\\nm\\r\\n'.__contains__(None)",
    "b'a,b,,c'.__contains__()",
    "b'Hello World'.__contains__({1}, 'ab')",
    "b'\\xff\\x00\\xe9'.__contains__(b'l', b'Hello', b'X')",
    "b'aXbXc'.__contains__({1})",
    "b'Hello World'.__contains__()",
    "b'12'.__contains__(100, b'a')",
    "b'  pad\\t'.__contains__(b'Hello')",
    "b'Hello World'.__contains__(b'l', 2)",
    "b'12'.__contains__(b'Hello', b'', b'')",
    "b''.__contains__('utf-8')",
    "b'12'.__contains__(0)",
    "b''.__contains__(2j)",
    "b'aXbXc'.__contains__(b',')",
    "b'aXbXc'.__contains__(float('nan'), b'')",
    "b'  pad\\t'.__contains__(b'\\n', b'a')",
    "b'aXbXc'.__contains__(True, {'a': 1})",
    "b'Hello World'.__contains__(5, b'a')",
    "b''.__contains__(b'Hello')",
    "b'aXbXc'.__contains__(slice(1, 3))",
    "b'  pad\\t'.__contains__(b'a')",
]:
    show(call)
