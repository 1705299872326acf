# str.__add__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "'é\\u20ac\\U0001f600'.__add__(5)",
    "'é\\u20ac\\U0001f600'.__add__('\\n')",
    "'AbC'.__add__('Hello', 'World')",
    "'a,b,,c'.__add__('a', len, '')",
    "'a,b,,c'.__add__('World')",
    "'ß\\u0130ǆ'.__add__(-3, 'X', float('nan'))",
    "'Hello World'.__add__(-3)",
    "''.__add__('X', {})",
    "''.__add__('', (1, 2), 1)",
    "'ß\\u0130ǆ'.__add__([1])",
    "'é\\u20ac\\U0001f600'.__add__(2)",
    "'AbC'.__add__('\\n')",
    "'Hello World'.__add__('ab', {})",
    "'ß\\u0130ǆ'.__add__(',', int, -1)",
    "'12'.__add__(2, 5)",
    "'é\\u20ac\\U0001f600'.__add__(',')",
    "'12'.__add__()",
    "'Hello World'.__add__('\\n')",
    "'é\\u20ac\\U0001f600'.__add__('é')",
    "''.__add__(range(3))",
    "'  pad\\t'.__add__(-3)",
    "'12'.__add__('\\n')",
    "'a,b,,c'.__add__()",
    "''.__add__(b'Hello', 'é', 'ab')",
    "'ß\\u0130ǆ'.__add__('\\n')",
    "'é\\u20ac\\U0001f600'.__add__()",
    "'ß\\u0130ǆ'.__add__('ab')",
    "'AbC'.__add__()",
    "'Hello World'.__add__('X', 'X', range(3))",
    "''.__add__('a')",
    "'ß\\u0130ǆ'.__add__(b'X', '')",
    "'ß\\u0130ǆ'.__add__(('a', 'x'))",
    "''.__add__('World', '\\n')",
    "'ß\\u0130ǆ'.__add__(bytearray(b'a'))",
]:
    show(call)
