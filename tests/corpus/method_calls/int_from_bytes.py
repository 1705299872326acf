# int.from_bytes: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '(5).from_bytes(10 ** 20)',
    '(2 ** 40).from_bytes(slice(1, 3), 100)',
    'True.from_bytes(1, -3)',
    "(0).from_bytes('ab', 5)",
    '(0).from_bytes()',
    '(0).from_bytes(2)',
    "(255).from_bytes(b'X', 1, float('nan'))",
    "(0).from_bytes('ab')",
    "(2 ** 40).from_bytes('', -3, -1)",
    '(255).from_bytes()',
    '(-7).from_bytes(2j)',
    "True.from_bytes(',')",
    'True.from_bytes()',
    "(2 ** 40).from_bytes(float('nan'), b'a')",
    "(255).from_bytes({'a': 1}, 5)",
    'True.from_bytes(5)',
    "(5).from_bytes(bytearray(b'a'))",
    "(5).from_bytes('a')",
    '(2 ** 40).from_bytes(0)',
    '(2 ** 40).from_bytes(-1)',
    '(2 ** 40).from_bytes(1)',
    '(-7).from_bytes()',
    "(-7).from_bytes('X')",
    '(2 ** 40).from_bytes(-3)',
    'True.from_bytes(2)',
    "(-7).from_bytes(set('ab'))",
    "(255).from_bytes(int, 'ab')",
    "(5).from_bytes('')",
    "(-7).from_bytes({97: 'z'}, {})",
    "(5).from_bytes('World')",
    "(-7).from_bytes('a', -1)",
    "(-7).from_bytes('l')",
    '(2 ** 40).from_bytes(-3, (1, 2))',
    "(5).from_bytes('é', 0)",
]:
    show(call)
