# int.bit_count: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '(-7).bit_count()',
    '(255).bit_count(-1, -1)',
    '(-7).bit_count(-1)',
    '(255).bit_count()',
    '(5).bit_count()',
    '(0).bit_count()',
    '(2 ** 40).bit_count()',
    "(2 ** 40).bit_count('\\n')",
    'True.bit_count()',
    "(-7).bit_count(b'l', 2)",
    '(2 ** 40).bit_count(0)',
    '(5).bit_count(slice(1, 3))',
    'True.bit_count(100, 5, 1)',
    '(5).bit_count(5, slice(0, 10, 2))',
    "(255).bit_count('big', 5)",
    '(255).bit_count(10 ** 20)',
    '(255).bit_count(-3)',
    'True.bit_count(5)',
    '(255).bit_count(1)',
    "(-7).bit_count('é')",
    "(5).bit_count(100, '\\n', ',')",
    '(5).bit_count(...)',
    '(5).bit_count(0)',
    '(0).bit_count(1)',
    "(0).bit_count({'a': 1}, -1)",
    "(5).bit_count('Hello', 0, {1})",
    '(255).bit_count(slice(0, 10, 2), 100)',
    "(-7).bit_count('')",
    '(5).bit_count({1})',
    '(0).bit_count(100)',
    "(255).bit_count(iter([1, 2]), slice(None, None, -1), {97: 'z'})",
    '(-7).bit_count(int, 2)',
    '(2 ** 40).bit_count([], 0, 100)',
    "True.bit_count(2, bytearray(b'a'), slice(None, None, -1))",
]:
    show(call)
