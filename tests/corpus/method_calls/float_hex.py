# float.hex: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '(-2.25).hex()',
    '(0.0).hex()',
    "float('inf').hex()",
    '(0.1).hex()',
    '(0.0).hex(1)',
    '(1.5).hex()',
    '(1e20).hex()',
    '(-2.25).hex(100, 10 ** 20)',
    "(-2.25).hex(b'a', -3)",
    "(1e20).hex('')",
    "(1.5).hex(True, ',')",
    '(0.1).hex(1)',
    "(-2.25).hex('a')",
    "float('inf').hex(-1, {'a': 1})",
    '(0.0).hex(2j)',
    "(0.0).hex(-1, ',')",
    "(0.0).hex(b'\\n')",
    "float('inf').hex(-3, 0)",
    '(1.5).hex(1)',
    '(1e20).hex(True, 5)',
    "float('inf').hex(1, {}, ',')",
    "float('inf').hex(2, 'é', 1)",
    "(0.0).hex('utf-8')",
    '(0.1).hex(-3)',
    '(0.1).hex(slice(1, 3))',
    "(-2.25).hex('', 'ab')",
    "(1e20).hex(',')",
    '(0.0).hex(2)',
    "float('inf').hex(1, [1], 5)",
    "float('inf').hex(2)",
    '(1.5).hex(5)',
    "(-2.25).hex('little')",
    "float('inf').hex(-1)",
    '(-2.25).hex(100)',
]:
    show(call)
