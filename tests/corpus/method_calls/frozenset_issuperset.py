# frozenset.issuperset: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    'frozenset([1, 2]).issuperset(-1, -1, 100)',
    'frozenset([1, 2]).issuperset()',
    "frozenset().issuperset(b'l', 2)",
    "frozenset([1, 2]).issuperset('replace')",
    'frozenset([1, 2]).issuperset(5)',
    "frozenset([1, 2]).issuperset('l')",
    'frozenset().issuperset((1, 2), slice(0, 10, 2))',
    "frozenset([1, 2]).issuperset({'a': 1})",
    "frozenset([1, 2]).issuperset(range(3), set('ab'))",
    'frozenset().issuperset(-1, 2j, 2j)',
    'frozenset([1, 2]).issuperset(5, True)',
    "frozenset().issuperset(b'', ',')",
    'frozenset([1, 2]).issuperset({}, 1)',
    'frozenset().issuperset(-1)',
    "frozenset().issuperset(['a', 'b'], range(3))",
    'frozenset().issuperset(-3)',
    'frozenset().issuperset(2)',
    "frozenset([1, 2]).issuperset('Hello', 5, 0)",
    "frozenset([1, 2]).issuperset('é', ('a', 'x'))",
    'frozenset().issuperset(100)',
    'frozenset([1, 2]).issuperset(1.5)',
    'frozenset().issuperset(...)',
    "frozenset([1, 2]).issuperset('utf-16')",
    'frozenset([1, 2]).issuperset(1)',
    "frozenset([1, 2]).issuperset('é')",
    'frozenset().issuperset(True)',
    'frozenset().issuperset(100, ...)',
    'frozenset([1, 2]).issuperset(-1)',
    "frozenset([1, 2]).issuperset(('a', 'x'), True)",
    "frozenset([1, 2]).issuperset(set('ab'))",
    "frozenset().issuperset([1], 'utf-8')",
    'frozenset().issuperset(0, 1)',
    "frozenset([1, 2]).issuperset('little', b'X')",
    "frozenset().issuperset(('a', 'x'))",
]:
    show(call)
