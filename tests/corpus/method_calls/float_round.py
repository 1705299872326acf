# float.__round__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '(0.1).__round__(-1)',
    "(0.0).__round__(b'l', set('ab'), -3)",
    "(0.0).__round__('a')",
    "(0.1).__round__('a')",
    "float('inf').__round__(100)",
    '(-2.25).__round__(1)',
    '(1e20).__round__(-3, 0, -1)',
    "(1.5).__round__('World')",
    "(0.0).__round__(('a', 'x'), 'Hello', -1)",
    "float('inf').__round__(-1, 'é')",
    "(0.0).__round__(100, ',')",
    '(0.1).__round__(slice(0, 10, 2), -3)',
    '(0.1).__round__(-3)',
    "float('inf').__round__(2, 'l', set('ab'))",
    '(1e20).__round__(2, 5)',
    "float('inf').__round__(['a', 'b'])",
    '(0.0).__round__((1, 2), 2)',
    "float('inf').__round__((1, 2), 'l')",
    '(1e20).__round__(-1)',
    '(-2.25).__round__(0)',
    '(-2.25).__round__(int)',
    "(0.1).__round__(float('nan'))",
    "(0.0).__round__(0, 'é')",
    "(0.0).__round__(-3, 'a')",
    "float('inf').__round__(0)",
    '(-2.25).__round__()',
    "(-2.25).__round__('utf-16', -1, 'big')",
    "float('inf').__round__(set('ab'), 'X')",
    "float('inf').__round__(0, '0x1.8p1', {97: 'z'})",
    "float('inf').__round__('', 5)",
    '(1e20).__round__(2)',
    '(0.1).__round__(-1, 1.5)',
    "float('inf').__round__(len)",
    '(1e20).__round__(5)',
]:
    show(call)
