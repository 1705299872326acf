# float.fromhex: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '(1e20).fromhex(0)',
    '(1e20).fromhex(-1, 2)',
    "(-2.25).fromhex('0x1.8p1')",
    '(1e20).fromhex(5)',
    '(1.5).fromhex({})',
    '(-2.25).fromhex()',
    "float('inf').fromhex({}, 0, -1)",
    '(1e20).fromhex(-1)',
    '(0.0).fromhex({})',
    "(-2.25).fromhex(-3, bytearray(b'a'), {97: 'z'})",
    "(0.0).fromhex(-3, 0, 'Hello')",
    "float('inf').fromhex(2)",
    '(1e20).fromhex()',
    "(1e20).fromhex(b'\\n', 100)",
    "(0.1).fromhex('a')",
    '(0.1).fromhex(100)',
    "float('inf').fromhex(10 ** 20)",
    "float('inf').fromhex('ab')",
    "float('inf').fromhex('\\n')",
    "(1.5).fromhex('ab', 0)",
    "float('inf').fromhex(1)",
    '(-2.25).fromhex(5)',
    "(0.1).fromhex(set('ab'), 'X')",
    "(-2.25).fromhex(b'Hello')",
    '(0.0).fromhex()',
    '(0.0).fromhex(100)',
    '(-2.25).fromhex(...)',
    "(1.5).fromhex(0, 2, 'utf-8')",
    "(1.5).fromhex(100, b'Hello')",
    '(0.0).fromhex(2, -1, slice(1, 3))',
    "float('inf').fromhex()",
    '(0.0).fromhex(slice(None, None, -1), -3, int)',
    '(1e20).fromhex([1])',
    "(0.0).fromhex('l')",
]:
    show(call)
