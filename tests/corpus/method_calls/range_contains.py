# range.__contains__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "range(0).__contains__('')",
    'range(5).__contains__(len, ...)',
    'range(1, 20, 3).__contains__(100, 0)',
    "range(5).__contains__('l')",
    'range(1, 20, 3).__contains__()',
    'range(5).__contains__(...)',
    'range(0).__contains__(5)',
    'range(1, 20, 3).__contains__(-3)',
    'range(0).__contains__(1)',
    'range(5).__contains__(0, 2)',
    'range(5, 0, -1).__contains__(-3)',
    "range(5, 0, -1).__contains__(-3, 'utf-16', 2)",
    'range(5).__contains__(iter([1, 2]))',
    'range(5).__contains__(-1)',
    'range(5, 0, -1).__contains__(1)',
    "range(5).__contains__(('a', 'x'))",
    'range(0).__contains__(5, -3)',
    "range(5, 0, -1).__contains__({'a': 1})",
    'range(1, 20, 3).__contains__(5)',
    'range(5).__contains__()',
    'range(5).__contains__(2)',
    'range(1, 20, 3).__contains__(0, 100, -3)',
    'range(1, 20, 3).__contains__(0)',
    'range(5).__contains__(-3)',
    "range(1, 20, 3).__contains__(2, 'utf-16', 0)",
    "range(1, 20, 3).__contains__({'a': 1}, int)",
    'range(0).__contains__()',
    "range(5).__contains__(1, '')",
    "range(1, 20, 3).__contains__('\\n')",
    "range(5).__contains__('a', None)",
    'range(5).__contains__(100)',
    'range(1, 20, 3).__contains__(100)',
    "range(1, 20, 3).__contains__(100, 'l')",
    'range(5, 0, -1).__contains__()',
]:
    show(call)
