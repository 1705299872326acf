# float.__divmod__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "(0.0).__divmod__(2, {'a': 1}, 0)",
    "(-2.25).__divmod__('', 'l')",
    '(1.5).__divmod__(-1)',
    "(1e20).__divmod__('X', 'a', 5)",
    '(0.0).__divmod__(2)',
    '(-2.25).__divmod__(5)',
    "(1e20).__divmod__('X', 2)",
    '(1e20).__divmod__(10 ** 20)',
    '(1.5).__divmod__(slice(1, 3), len)',
    '(-2.25).__divmod__()',
    '(0.1).__divmod__(0)',
    '(1.5).__divmod__(0, -1)',
    '(0.1).__divmod__(-3, 5)',
    '(1e20).__divmod__(slice(1, 3), 1)',
    '(1.5).__divmod__(1, 2)',
    "(1e20).__divmod__('é', 2)",
    '(1.5).__divmod__()',
    '(1e20).__divmod__(5)',
    "(0.1).__divmod__('ab')",
    "float('inf').__divmod__()",
    '(-2.25).__divmod__(100)',
    "(-2.25).__divmod__(2, b'X')",
    "(0.1).__divmod__('big', b'a')",
    "(-2.25).__divmod__('\\n', 5, slice(0, 10, 2))",
    '(0.0).__divmod__({1})',
    "(-2.25).__divmod__('Hello', 'l')",
    '(0.0).__divmod__((1, 2))',
    "(0.1).__divmod__('')",
    '(1.5).__divmod__(100)',
    '(0.1).__divmod__(slice(None, None, -1))',
    "float('inf').__divmod__(100, 'Hello', 5)",
    "(1.5).__divmod__('utf-16', 2)",
    '(1.5).__divmod__([])',
    "(1.5).__divmod__('Hello', 'l')",
]:
    show(call)
