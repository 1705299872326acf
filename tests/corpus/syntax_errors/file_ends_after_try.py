# A try without except at the end of the file: no caret; followed by another statement it has one.
for source in "try: pass\n", "try:\n    pass\n", "if x:\n", "class A:\n\n", "try: pass\nx = 1\n", "while True:\n# comment\n":
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.lineno, error.offset, repr(error.text), error.end_offset)

try:
    print("never")
