# complex.__eq__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "(1+2j).__eq__('Hello')",
    '-1.5j.__eq__(2, -3)',
    '0j.__eq__(1, 2)',
    '(1+2j).__eq__()',
    '0j.__eq__(1)',
    '-1.5j.__eq__(range(3))',
    '0j.__eq__(-1)',
    '(1+2j).__eq__(int)',
    "-1.5j.__eq__('ab')",
    '(1+2j).__eq__(100, -3, [1])',
    '-1.5j.__eq__(0)',
    '-1.5j.__eq__(100, -1)',
    '-1.5j.__eq__(100)',
    '(1+2j).__eq__(0)',
    '0j.__eq__(0)',
    '-1.5j.__eq__()',
    '0j.__eq__(-3)',
    '(1+2j).__eq__(5)',
    '0j.__eq__()',
    "-1.5j.__eq__(['a', 'b'])",
    '(1+2j).__eq__(True)',
    "-1.5j.__eq__({1}, 'World', {97: 'z'})",
    '-1.5j.__eq__(0, 2)',
    "(1+2j).__eq__('\\n')",
    "-1.5j.__eq__(b'a')",
    '0j.__eq__(iter([1, 2]))',
    "0j.__eq__('Hello', 5, 'a')",
    "(1+2j).__eq__(100, 'utf-8', '\\n')",
    "-1.5j.__eq__('\\n', object, -1)",
    '(1+2j).__eq__(2)',
    '(1+2j).__eq__(-1)',
    '-1.5j.__eq__(2, 100)',
    "0j.__eq__('X')",
    "(1+2j).__eq__('X')",
]:
    show(call)
