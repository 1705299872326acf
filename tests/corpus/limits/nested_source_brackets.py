# Brackets nest 200 deep in the tokenizer, less where the parser gives up.
for count in (50, 100, 199, 200, 201):
    for opening, closing in ("()", "[]", "{}"):
        text = opening * count + closing * count
        try:
            compile(text, "test", "eval")
            print(count, opening, "fine")
        except (SyntaxError, MemoryError, RecursionError) as error:
            print(count, opening, type(error).__name__, getattr(error, "msg", ""))
