# The modes "eval" and "single" have limits of their own.
for mode in ("eval", "single"):
    for text in ("", "  ", "1\n\n", " 1", "1\n2", "x = 1", "1;", "1; 2", "if x: pass", "if x: pass\n", "if x:\n pass\n\n", "pass", "(1\n)", "# comment", "1 # c", "1 \\\n", "yield", "lambda: 0", "x\ny", "def f(): pass\ng", "*a", "*a, b", "a := 1", "(a := 1)", "del x", "for x in y: z\n"):
        try:
            compile(text, "test", mode)
            print(mode, f"{text!r} is fine")
        except SyntaxError as error:
            print(mode, f"{text!r}: {error.msg} ({error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset})")
