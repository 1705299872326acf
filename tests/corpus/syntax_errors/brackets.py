# Brackets that are not closed, not opened, or do not match.
for text in ("(", ")", "f(1", "[1, 2", "{1: 2", "(]", "[)", "{)", "f(1]]", "a = [1,\n2,\n3", "(\n\n[}", "x = (1,\n  2]\n", "print(1))", "{'a': 1, 'b'}", "{'a': 1, 'b':}", "{'a':}",
             "{**}", "{a, **b}", "{a: 1, b}", "[*]", "(*)", "(*a)", "(**a)", "f(**)", "f(*)", "[,]", "(,)", "{,}", "[1,,2]", "f(,)", "f(1,,2)", "x[]", "x[1,,]", "x[:,]", "()()[]{", "a[b[c"):
    try:
        compile(text, "test", "exec")
        print(f"{text!r} is fine")
    except SyntaxError as error:
        print(f"{text!r}: {error.msg} ({error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset})")
