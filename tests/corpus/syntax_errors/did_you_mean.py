# Errors that guess what was meant.
for text in ("print 'a'", "print a", "exec x", "print -1", "print", "print (a) b", "print a if b else c", "if x = 1:\n pass", "while x = y:\n pass", "x = (a = 1)", "f(a == 1 = 2)", "if (x = 1): pass", "[x = 1]", "{x = 1}", "{'a' = 1}",
             "assert x = 1", "return x = 1", "x <> y", "x =! y", "x => y", "x =< y", "a && b", "a || b", "!a", "a++", "++a", "a--", "x = 1;;", "if x:: pass", "else if x: pass", "if a: pass\nelse if b: pass", "foreach x in y: pass", "switch x:\n pass",
             "for x y: pass", "for x of y: pass", "for (x in y): pass", "for x = 1 in y: pass", "import x from y", "x ? y : z", "def f() { pass }", "function f(): pass", "var x = 1", "try: pass\ncatch E: pass", "(a, b) -> c", "a.1", "a.(b)", "a..b", "a.", ".a", "x = = 1", "x == = 1", "x += = 1",
             "x =+ = 1", "1 + + ", "* 5", "/ 5", "a not b", "a is is b", "a in in b", "a not is b", "not in a", "and a", "a and", "a or or b", "lambda: return 1", "x = if a: b", "x = for a in b", "with open(x) f: pass", "with x as 1: pass", "with x as f(): pass"):
    try:
        compile(text, "test", "exec")
        print(f"{text!r} is fine")
    except SyntaxError as error:
        print(f"{text!r}: {error.msg} ({error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset})")
