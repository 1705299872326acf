# Built-in functions have error texts of their own.
for text in ("len()", "len(1, 2)", "len(5)", "abs('x')", "chr(-1)", "ord('ab')", "int('x')", "float('x')", "[].append()", "[].append(1, 2)",
             "'a'.join(5)", "'a'.join([1])", "sorted(1)", "sorted([1], 2)", "min()", "max([])", "sum('ab')", "sum(['a'], 'b')", "isinstance(1)",
             "isinstance(1, 1)", "range()", "range('a')", "zip(1)", "map(len)", "print(end=1)", "round('x')", "pow(1)", "divmod(1)", "hash([])",
             "iter(5)", "next(5)", "getattr(1)", "setattr(1, 'x')", "{}.get()", "dict(1)", "dict([1])", "dict([(1, 2, 3)])", "set(1)", "tuple(1)",
             "'x'.split(1)", "''.replace('a')", "[].pop()", "{}.pop('k')", "[1].index(2)", "[].remove(1)", "'abc'.index('z')", "bytes(-1)",
             "bytes('a')", "bytes([256])", "int('1', 99)", "int(1, 2)", "complex('x')", "open()", "eval(1)", "enumerate()", "type()", "type(1, 2)"):
    try:
        print(text, eval(text))
    except Exception as error:
        print(f"{text}: {type(error).__name__}: {error}")
