# float.as_integer_ratio: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '(1e20).as_integer_ratio()',
    '(0.1).as_integer_ratio()',
    '(-2.25).as_integer_ratio()',
    '(0.0).as_integer_ratio()',
    '(1.5).as_integer_ratio()',
    "(-2.25).as_integer_ratio('')",
    '(1e20).as_integer_ratio(100)',
    "float('inf').as_integer_ratio()",
    "float('inf').as_integer_ratio(5, {1})",
    '(1e20).as_integer_ratio(-1)',
    "(1.5).as_integer_ratio(2, 'World')",
    "(0.1).as_integer_ratio('World', range(3))",
    '(1.5).as_integer_ratio(5, 5, 100)',
    "float('inf').as_integer_ratio(2, 100, ',')",
    "(-2.25).as_integer_ratio(',', 100, 2)",
    "(1.5).as_integer_ratio(5, 'é', set('ab'))",
    '(1e20).as_integer_ratio(5, 1)',
    "(-2.25).as_integer_ratio('0x1.8p1')",
    '(-2.25).as_integer_ratio(2)',
    "(1.5).as_integer_ratio(5, -1, '')",
    '(0.0).as_integer_ratio((1, 2), 0, 10 ** 20)',
    "float('inf').as_integer_ratio(0, 'l')",
    '(0.1).as_integer_ratio(2)',
    "(0.1).as_integer_ratio('', -1, 'l')",
    "float('inf').as_integer_ratio(5, 'a')",
    '(-2.25).as_integer_ratio(None, -1)',
    '(1.5).as_integer_ratio(5)',
    "(-2.25).as_integer_ratio(',', 0)",
    "(1.5).as_integer_ratio({'a': 1}, 'World')",
    "(0.0).as_integer_ratio(0, 'X')",
    '(1e20).as_integer_ratio(-3)',
    '(-2.25).as_integer_ratio(0)',
    '(1e20).as_integer_ratio(100, -3, 100)',
    '(1e20).as_integer_ratio(1)',
]:
    show(call)
