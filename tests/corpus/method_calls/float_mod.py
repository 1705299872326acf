# float.__mod__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "(-2.25).__mod__(1, ..., 'é')",
    '(0.0).__mod__()',
    '(0.0).__mod__(None, {1}, (1, 2))',
    "(1.5).__mod__('\\n', -1)",
    "float('inf').__mod__(0, 1)",
    '(1.5).__mod__(iter([1, 2]))',
    "float('inf').__mod__(-1)",
    '(1.5).__mod__()',
    "(1e20).__mod__('\\n')",
    "(0.0).__mod__('é')",
    "(0.1).__mod__('a')",
    '(1e20).__mod__(0, 2, 0)',
    '(0.1).__mod__({1})',
    "float('inf').__mod__()",
    '(0.0).__mod__(-1)',
    "(-2.25).__mod__('World')",
    '(1e20).__mod__(0)',
    "(0.0).__mod__('\\n', slice(None, None, -1))",
    '(1.5).__mod__(-1)',
    '(1e20).__mod__()',
    "(1.5).__mod__('utf-16', 100)",
    '(0.1).__mod__([1])',
    "float('inf').__mod__(-1, 'X', ['a', 'b'])",
    '(-2.25).__mod__()',
    "(1e20).__mod__('a', range(3))",
    '(0.1).__mod__()',
    "float('inf').__mod__(1, 'World')",
    "(1e20).__mod__('é')",
    '(0.1).__mod__(2)',
    "(-2.25).__mod__(5, iter([1, 2]), {97: 'z'})",
    '(0.0).__mod__(100)',
    "float('inf').__mod__(['a', 'b'])",
    '(0.0).__mod__(-3, ...)',
    '(0.0).__mod__(5)',
]:
    show(call)
