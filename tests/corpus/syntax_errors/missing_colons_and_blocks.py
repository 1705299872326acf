# Missing colons, missing blocks and bodies in the wrong place.
for text in ("if x\n  y", "while x\n  y", "for a in b\n  c", "def f()\n  x", "class A\n  x", "try\n  x", "with a\n  b", "else:\n x", "if x:\npass", "while x:\npass",
             "for a in b:\npass", "def f():\npass", "class A:\npass", "try:\npass", "try:\n  x", "try:\n  x\nexcept:\npass", "try:\n  x\nfinally:\npass", "with a:\npass",
             "if x:\n  a\nelif y:\nb", "if x:\n  a\nelse:\nb", "for a in b:\n  c\nelse:\nd", "if x: a\nelif y\n b", "match x:\ncase 1: pass", "match x\n case 1: pass",
             "match x:\n case 1:\n pass", "match x:\n case 1\n  pass", "except ValueError:\n pass", "finally:\n pass", "try:\n x\nexcept A, B:\n pass", "try:\n x\nexcept A as b.c:\n pass",
             "try:\n x\nexcept A\n pass", "try:\n x\nexcept:\n y\nexcept A:\n z", "lambda x", "lambda x: ", "if x = 1: pass", "while x = 1: pass", "elif x: pass"):
    try:
        compile(text, "test", "exec")
        print(f"{text!r} is fine")
    except SyntaxError as error:
        print(f"{text!r}: {type(error).__name__} {error.msg} ({error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset})")
