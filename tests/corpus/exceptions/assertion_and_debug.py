# assert raises AssertionError with the second expression as its argument.
print(__debug__)
for text in ("assert 0", "assert 0, 'm'", "assert 0, (1, 2)", "assert (), None", "assert not 1, f'{1 + 1}'"):
    try:
        exec(text)
    except AssertionError as error:
        print(text, error.args, repr(error))
try:
    exec("__debug__ = 1")
except SyntaxError as error:
    print(error.msg)
