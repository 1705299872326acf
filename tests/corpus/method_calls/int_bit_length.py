# int.bit_length: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '(0).bit_length()',
    'True.bit_length()',
    '(255).bit_length()',
    '(-7).bit_length()',
    '(2 ** 40).bit_length(iter([1, 2]))',
    '(0).bit_length(0)',
    '(2 ** 40).bit_length()',
    '(255).bit_length(1, -3)',
    '(5).bit_length()',
    "(255).bit_length('Hello', b'l', {1})",
    "(-7).bit_length(5, int, 'l')",
    "(255).bit_length('little', {'a': 1})",
    "(-7).bit_length('utf-8')",
    '(2 ** 40).bit_length(1)',
    '(2 ** 40).bit_length({1})',
    '(255).bit_length(1, 1)',
    '(2 ** 40).bit_length(2)',
    '(2 ** 40).bit_length(100)',
    "(0).bit_length('', 100)",
    '(255).bit_length(1)',
    '(0).bit_length({1})',
    "(255).bit_length('ab', b'X', b'l')",
    "True.bit_length('Hello')",
    '(5).bit_length(5, -3)',
    "(2 ** 40).bit_length('0x1.8p1', 0)",
    "(5).bit_length(0, b'a')",
    "(5).bit_length({'a': 1}, '0x1.8p1')",
    '(0).bit_length(-1)',
    '(255).bit_length(5, 2)',
    "(0).bit_length(b'X')",
    "(0).bit_length(b'a', 'X', 'a')",
    "(-7).bit_length('\\n', 'a')",
    "(2 ** 40).bit_length('\\n')",
    "True.bit_length('\\n')",
]:
    show(call)
