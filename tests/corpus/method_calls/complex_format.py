# complex.__format__: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    "(1+2j).__format__('*<7')",
    "-1.5j.__format__('')",
    "-1.5j.__format__('e')",
    "-1.5j.__format__('#x')",
    "(1+2j).__format__('zz')",
    "0j.__format__('10.3')",
    "0j.__format__('x')",
    '0j.__format__(2j)',
    '-1.5j.__format__(10 ** 20)',
    "(1+2j).__format__('x')",
    "(1+2j).__format__('%')",
    "0j.__format__('=6')",
    "0j.__format__('e')",
    "-1.5j.__format__('x')",
    "-1.5j.__format__('d')",
    "(1+2j).__format__('')",
    "-1.5j.__format__(['a', 'b'])",
    "0j.__format__('5')",
    "0j.__format__('+')",
    "(1+2j).__format__('+')",
    "0j.__format__('.2f')",
    "0j.__format__('^9')",
    "-1.5j.__format__('=6')",
    "-1.5j.__format__('08')",
    "0j.__format__('08')",
    "(1+2j).__format__('5')",
    "0j.__format__('*<7')",
    "0j.__format__('s')",
    "(1+2j).__format__('>8')",
    "(1+2j).__format__('10.3')",
    "0j.__format__('little')",
    "-1.5j.__format__('>8')",
    "-1.5j.__format__('zz')",
    "-1.5j.__format__('%')",
]:
    show(call)
