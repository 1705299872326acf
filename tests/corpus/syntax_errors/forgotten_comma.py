# "Perhaps you forgot a comma?" and its range.
for text in ("[1 2]", "(a b)", "{a b}", "{a: b c: d}", "{'a': 1 'b': 2}", "f(a b)", "f(a, b c, d)", "[a, b c]", "(1, 2 3)", "[x for x in y z]", "x[a b]", "x[1 2:3]", "[1,\n 2\n 3]", "f(1\n  2)", "f(a.b c)", "f(a() b())", "[a if b c]", "[a b if c]", "['a' 1]", "[1 'a']", "(a b, c d)", "f(a lambda: 0)", "[not a b]",
             "f(print x)", "[f 'x']", "(1 if 2 else 3 4)", "{1 2}", "{**a b}", "[*a b]", "f(*a b)", "f(x=1 y=2)", "f(a b=1)", "(a, b) (c, d) e", "[[1, 2] [3, 4]]", "[a.b.c d]", "f'{a b}'", "f'{[1 2]}'", "f(a, 'x' y, z)", "print('a' b)", "[1 2, 3 4]", "f(g(a b))"):
    try:
        compile(text, "test", "exec")
        print(f"{text!r} is fine")
    except SyntaxError as error:
        print(f"{text!r}: {error.msg} ({error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset})")
