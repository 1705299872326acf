# range.__getitem__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    'range(5, 0, -1).__getitem__(1, -1)',
    'range(5).__getitem__(0)',
    'range(1, 20, 3).__getitem__(None, -1)',
    "range(5, 0, -1).__getitem__(',', -1, -1)",
    'range(1, 20, 3).__getitem__(None, 1)',
    "range(1, 20, 3).__getitem__(',')",
    "range(5).__getitem__(set('ab'))",
    "range(1, 20, 3).__getitem__('ab')",
    'range(1, 20, 3).__getitem__()',
    "range(0).__getitem__('Hello')",
    'range(0).__getitem__(1, slice(1, 3))',
    "range(0).__getitem__('\\n', 0)",
    'range(5, 0, -1).__getitem__(5)',
    "range(5, 0, -1).__getitem__(b'\\n', -3)",
    'range(5, 0, -1).__getitem__(-1)',
    'range(1, 20, 3).__getitem__(1)',
    'range(5, 0, -1).__getitem__(2j)',
    'range(0).__getitem__(100)',
    "range(5).__getitem__(('a', 'x'))",
    'range(0).__getitem__(range(3))',
    'range(5).__getitem__()',
    'range(5, 0, -1).__getitem__()',
    'range(5, 0, -1).__getitem__(...)',
    'range(0).__getitem__()',
    'range(5, 0, -1).__getitem__(-3, 2)',
    "range(5, 0, -1).__getitem__(-1, ',', ['a', 'b'])",
    'range(5).__getitem__(100)',
    'range(5, 0, -1).__getitem__(100)',
    "range(5).__getitem__(b'\\n')",
    'range(5).__getitem__(2)',
    'range(1, 20, 3).__getitem__(-1)',
    "range(1, 20, 3).__getitem__('a')",
    "range(1, 20, 3).__getitem__(b'\\n')",
    'range(5).__getitem__(-3)',
]:
    show(call)
