# format_exception_only gives the last lines: the message, its notes, its position for a SyntaxError.
import traceback

error = ValueError("wrong size")
error.add_note("expected 3")
error.add_note("two\nlines")
print(traceback.format_exception_only(error))
print(traceback.format_exception_only(KeyError("key")))

class Named(Exception):
    pass

print(traceback.format_exception_only(Named()))
try:
    compile("total = (1 +\nnext one", "<text>", "exec")
except SyntaxError as problem:
    print("".join(traceback.format_exception_only(problem)), end="")
