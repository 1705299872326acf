# Arguments in the wrong order or form.
for text in ("f(a=1, 2)", "f(**a, b)", "f(**a, *b)", "f(a=1, a=2)", "f(a.b=1)", "f(1=2)", "f('a'=1)", "f(True=1)", "f(a+b=1)", "f(a for a in b, c)", "f(c, a for a in b)", "f(a for a in b, c for c in d)",
             "f(a, b for b in c, d)", "f(a=)", "f(a=, b)", "f(*a=1)", "f(**a=1)", "f(x:=1)", "f(x:=1, y)", "f(a=b:=1)", "f(a b)", "f(a, b c)", "f(lambda: 1 = 2)", "f(None=1)", "f(a := 1 for a in b)",
             "class A(b for b in c): pass", "class A(b=1, b=2): pass", "f(yield)", "f(yield x, y)", "f((yield x), y)", "f(a if b)", "f(not)", "f(*)", "f(a, *, b)", "f(/)", "@\ndef f(): pass", "@x y\ndef f(): pass"):
    try:
        compile(text, "test", "exec")
        print(f"{text!r} is fine")
    except SyntaxError as error:
        print(f"{text!r}: {error.msg} ({error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset})")
