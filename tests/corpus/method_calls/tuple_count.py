# tuple.count: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "('b', (1,)).count('ascii')",
    "('b', (1,)).count(iter([1, 2]), ('a', 'x'), 10 ** 20)",
    "(3, 1, 2).count('')",
    "(1, 1).count(-1, 'replace')",
    "(1, 1).count('0x1.8p1')",
    "().count('big', '\\n', bytearray(b'a'))",
    "(1, 1).count({97: 'z'})",
    "(3, 1, 2).count(set('ab'))",
    "(3, 1, 2).count('0x1.8p1')",
    "('b', (1,)).count()",
    "().count('\\n', 'replace')",
    '(3, 1, 2).count(slice(0, 10, 2), int)',
    '().count()',
    "('b', (1,)).count(0, -3, b'')",
    '(1, 1).count()',
    "().count('')",
    "(3, 1, 2).count('ab', 5)",
    "().count('replace')",
    "().count('a', [])",
    '().count(len, -3, 0)',
    '().count({}, 5)',
    "('b', (1,)).count(5)",
    "(3, 1, 2).count('a', iter([1, 2]))",
    '().count(2j, slice(0, 10, 2))',
    '(3, 1, 2).count()',
    '(3, 1, 2).count(-1)',
    '().count(100)',
    "(3, 1, 2).count(iter([1, 2]), {'a': 1})",
    '(1, 1).count(None)',
    "().count('ascii', 'ab')",
    '(3, 1, 2).count(True, -1)',
    "(1, 1).count('World', 'a')",
    "('b', (1,)).count(-1, '0x1.8p1')",
    "('b', (1,)).count(2j)",
]:
    show(call)
