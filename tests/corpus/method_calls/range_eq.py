# range.__eq__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "range(5).__eq__('big')",
    "range(0).__eq__(b'Hello', -3, 2)",
    'range(5).__eq__()',
    'range(5, 0, -1).__eq__(2)',
    'range(1, 20, 3).__eq__(5, 0)',
    "range(1, 20, 3).__eq__(0, b'\\n')",
    "range(1, 20, 3).__eq__(',', -3)",
    'range(1, 20, 3).__eq__(2, -3, 0)',
    "range(5, 0, -1).__eq__(b',', 100)",
    'range(5).__eq__(100)',
    'range(5, 0, -1).__eq__(1)',
    'range(5, 0, -1).__eq__((1, 2), 2, {1})',
    "range(5, 0, -1).__eq__(slice(0, 10, 2), 'replace')",
    "range(1, 20, 3).__eq__('utf-16', 100)",
    "range(5).__eq__('é', 5)",
    'range(0).__eq__()',
    "range(5).__eq__(['a', 'b'])",
    "range(1, 20, 3).__eq__('')",
    'range(5, 0, -1).__eq__(5)',
    "range(0).__eq__(b'')",
    "range(0).__eq__(',')",
    'range(1, 20, 3).__eq__(5, {1}, 2)',
    "range(0).__eq__(0, 'ascii')",
    'range(1, 20, 3).__eq__()',
    "range(1, 20, 3).__eq__(100, ',', -1)",
    'range(5, 0, -1).__eq__(-3, 5)',
    'range(5).__eq__(5, 100)',
    'range(5).__eq__(-1, 5)',
    'range(5, 0, -1).__eq__(slice(1, 3), slice(1, 3))',
    "range(1, 20, 3).__eq__(0, '', slice(None, None, -1))",
    'range(5, 0, -1).__eq__((1, 2))',
    'range(5).__eq__(5, -1)',
    'range(5).__eq__(5)',
    'range(5, 0, -1).__eq__(0)',
]:
    show(call)
