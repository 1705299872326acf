# IndentationError and TabError.
for text in (" x = 1", "x = 1\n  y = 2", "if a:\n  b\n c", "if a:\n    b\n  c\n", "if a:\n\tb\n        c", "if a:\n        b\n\tc", "if a:\n\tb\n    c", "def f():\n  x\n   y", "if a:\n  b\n\n   # comment\n  c\n d", "class A:\n  def f(self):\n    x\n   def g(self): y",
             "if a:\n  b\nelse:\nc", "if 1:\n\n\n", "if 1:\n # only a comment\n", "for x in y:\n", "\tx = 1", "x\n\ty", "if a:\n b\n  c", "if a:\n  if b:\n    c\n   d", "def f():\n\n\n  'doc'\n x", "(\n  a\n    )\n  b", "while 1:\n    x = [\n1]\n   y", "if a: b\n  c", "\\\n x = 1", "x = 1 \\\n y = 2", "x = 1 \\ y", "x = \\"):
    try:
        compile(text, "test", "exec")
        print(f"{text!r} is fine")
    except SyntaxError as error:
        print(f"{text!r}: {type(error).__name__} {error.msg} ({error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}) {error.text!r}")
