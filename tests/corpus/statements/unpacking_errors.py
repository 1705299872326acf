# What unpacking says when the number of values does not fit.
for text in ("a, b = 1, 2, 3", "a, b, c = 'xy'", "a, *b, c = [1]", "a, b = 5", "*a, = None", "[a] = {}",
             "(a, b), c = 1, 2", "a, b = iter([1])", "for a, b in [(1, 2), (3,)]: pass"):
    try:
        exec(text)
    except Exception as error:
        print(f"{text!r}: {type(error).__name__}: {error}")
