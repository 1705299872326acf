# What cannot be assigned to, deleted or augmented.
for text in ("5 = x", "'a' = x", "f() = 1", "a + b = 1", "-x = 1", "None = 1", "True = 1", "x = None = 2", "[a, 1] = 2", "(a, f()) = 1", "lambda: 0 = 1",
             "a if b else c = 1", "a and b = 1", "not a = 1", "a < b = 1", "{} = 1", "{1} = 1", "f'{x}' = 1", "... = 1", "x() += 1", "a, b += 1", "[a] += 1",
             "(a) = 1", "*a = 1", "*a, *b = c", "(x for x in y) = 1", "[x for x in y] = 1", "await x = 1", "a.b() = 1", "a[0]() = 1", "(yield) = 1",
             "del f()", "del 1", "del a + b", "del (a, 1)", "del *a", "del [a, b()]", "del None", "del {}", "x := 1", "(x.y := 1)", "(x[0] := 1)", "(1 := 2)",
             "((a, b) := 1)", "print = 5 = 6", "x: int = y = 5", "a, b: int", "(a, b): int = 1", "f(): int", "[a]: int", "__debug__ = 1", "def f(__debug__): pass"):
    try:
        compile(text, "test", "exec")
        print(f"{text!r} is fine")
    except SyntaxError as error:
        print(f"{text!r}: {error.msg} ({error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset})")
