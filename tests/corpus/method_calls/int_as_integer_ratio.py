# int.as_integer_ratio: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '(255).as_integer_ratio()',
    '(-7).as_integer_ratio(1)',
    '(0).as_integer_ratio(1)',
    '(5).as_integer_ratio()',
    "(0).as_integer_ratio('é', 5)",
    "(0).as_integer_ratio('ab')",
    '(-7).as_integer_ratio()',
    'True.as_integer_ratio()',
    '(2 ** 40).as_integer_ratio()',
    '(-7).as_integer_ratio(1, 1)',
    '(0).as_integer_ratio()',
    '(0).as_integer_ratio(-3)',
    '(2 ** 40).as_integer_ratio(-3)',
    '(0).as_integer_ratio(2)',
    '(255).as_integer_ratio(5)',
    "(5).as_integer_ratio(-1, 100, 'ascii')",
    "(255).as_integer_ratio({'a': 1}, 1)",
    'True.as_integer_ratio(-1, 0)',
    '(0).as_integer_ratio(5, -3)',
    '(-7).as_integer_ratio(2, 5, 5)',
    '(2 ** 40).as_integer_ratio({}, 1)',
    "(5).as_integer_ratio('a')",
    '(5).as_integer_ratio(-3)',
    "(2 ** 40).as_integer_ratio({'a': 1})",
    '(0).as_integer_ratio(5)',
    'True.as_integer_ratio(2)',
    "(5).as_integer_ratio('ab')",
    '(255).as_integer_ratio(-3)',
    "(0).as_integer_ratio('replace', 0)",
    "(255).as_integer_ratio(100, ',')",
    "(255).as_integer_ratio(-1, 'utf-16')",
    "(0).as_integer_ratio('World')",
    'True.as_integer_ratio(0, {})',
    '(2 ** 40).as_integer_ratio(-1, 2)',
]:
    show(call)
