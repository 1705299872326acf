# What a SyntaxError carries.
try:
    compile("x = 1\ny = (2 +\nz = 3", "name of file", "exec")
except SyntaxError as error:
    print(error.args)
    print(error.msg, error.filename, error.lineno, error.offset, error.end_lineno, error.end_offset, repr(error.text), error.print_file_and_line)
    print(str(error))
for args in (("m",), ("m", ("f", 1, 2, "t")), ("m", ("f", 1, 2, "t", 3, 4)), ("m", (None, None, None, None)), ("a", "b", "c"), ("m", ("dir/f.py", 7, None, None))):
    error = SyntaxError(*args)
    print(str(error), "|", error.filename, error.lineno, error.offset, error.text, error.end_lineno, error.end_offset)
for args in (("m", ("f", 1)), ("m", 5), ("m", ("f", 1, 2, "t", 3))):
    try:
        SyntaxError(*args)
    except Exception as error:
        print(type(error).__name__, error)
