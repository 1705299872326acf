# Expressions that are too deep for the compiler are refused.
for text in ("-" * 100000 + "1", "1" + "+1" * 100000, "x" + ".a" * 100000, "not " * 50000 + "1", "x" + "[0]" * 50000, "(" * 300 + ")" * 300, "5**" * 50000 + "1"):
    try:
        compile(text, "test", "eval")
        print("fine")
    except (RecursionError, MemoryError, SyntaxError) as error:
        print(text[:12], type(error).__name__, str(error)[:60])
