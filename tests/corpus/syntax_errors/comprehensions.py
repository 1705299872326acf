# Comprehensions with wrong parts.
for text in ("[x, y for x in z]", "{x, y for x in z}", "{x: y, z for x in w}", "[*x for x in y]", "(*x for x in y)", "{*x for x in y}", "{**x for x in y}", "[x for 1 in y]", "[x for x y]", "[x for x in]", "[x for]", "[for x in y]", "[x for x in y if]", "[x if y for x in z]", "[x for x in y else z]",
             "[x for x in y if z else w]", "[x for x() in y]", "[x for x.a in y]", "[x for (x, 1) in y]", "[x := 1 for x in y]", "[(x := y) for y in z]", "[y for y in (x := z)]", "[[a := b for b in c] for a in d]", "[x for x in *y]", "[x for x in yield]", "[lambda: x for x in y]", "[x for x in lambda: y, z]", "[x async for x in y]", "[x for x in y for]", "{x: for x in y}", "{x: y for}", "dict(x: y for x in z)"):
    try:
        compile(text, "test", "exec")
        print(f"{text!r} is fine")
    except SyntaxError as error:
        print(f"{text!r}: {error.msg} ({error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset})")
