# float.is_integer: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '(-2.25).is_integer()',
    '(0.0).is_integer()',
    '(1e20).is_integer()',
    "float('inf').is_integer()",
    '(0.1).is_integer()',
    '(1.5).is_integer()',
    '(0.1).is_integer(1, 10 ** 20)',
    '(1e20).is_integer(100, 100)',
    '(1.5).is_integer(1, int)',
    "(-2.25).is_integer('World')",
    '(1e20).is_integer((1, 2))',
    "float('inf').is_integer(5, '\\n')",
    '(0.0).is_integer(1)',
    "(-2.25).is_integer('a')",
    '(0.0).is_integer(0)',
    "(1e20).is_integer(b'X')",
    '(1.5).is_integer(2, 2)',
    '(0.1).is_integer(100)',
    "float('inf').is_integer(-1)",
    "float('inf').is_integer(100)",
    "(0.1).is_integer('', 2)",
    "(-2.25).is_integer(',', 'Hello')",
    "(1e20).is_integer(b'\\n')",
    '(0.1).is_integer(0)',
    "(1e20).is_integer('a', 100)",
    "(0.0).is_integer(-3, {'a': 1})",
    '(0.1).is_integer(-3, 2)',
    '(0.1).is_integer(2)',
    '(-2.25).is_integer([1])',
    "(-2.25).is_integer(..., 'World', -1)",
    '(0.0).is_integer(int)',
    "(0.0).is_integer(float('nan'))",
    "(0.1).is_integer('\\n')",
    "(1.5).is_integer(1, {'a': 1})",
]:
    show(call)
