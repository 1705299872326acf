# bytes.hex: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "b'  pad\\t'.hex()",
    "b''.hex()",
    "b'\\xff\\x00\\xe9'.hex()",
    "b'12'.hex('l')",
    "b'a,b,,c'.hex()",
    "b'12'.hex()",
    "b'aXbXc'.hex()",
    "b'Hello World'.hex()",
    "b'l\\nm\\r\\n'.hex()",
    "b'Hello World'.hex(b'\\n', b'a')",
    "b''.hex(b'a')",
    "b'\\xff\\x00\\xe9'.hex(2)",
    "b'a,b,,c'.hex(b'X', 5)",
    "b'  pad\\t'.hex(-3, b',')",
    "b'Hello World'.hex(10 ** 20, b'\\n', b'X')",
    "b'  pad\\t'.hex(float('nan'))",
    "b'\\xff\\x00\\xe9'.hex(b'')",
    "b'a,b,,c'.hex(1)",
    "b'  pad\\t'.hex(2)",
    "b'  pad\\t'.hex('')",
    "b'Hello World'.hex(b'Hello')",
    "b''.hex(1.5, 1.5)",
    "b'l\\nm\\r\\n'.hex(bytearray(b'a'))",
    "b'  pad\\t'.hex(b'\\n')",
    "b''.hex('little')",
    "b'  pad\\t'.hex(b'l')",
    "b'  pad\\t'.hex(0, b'l')",
    "b'\\xff\\x00\\xe9'.hex(b'l')",
    "b'a,b,,c'.hex((1, 2), -1, b'\\n')",
    "b'a,b,,c'.hex(-1)",
    "b'Hello World'.hex(100, b'l', True)",
    "b'aXbXc'.hex(100)",
    "b''.hex(100, b'\\n')",
    "b'  pad\\t'.hex(set('ab'))",
]:
    show(call)
