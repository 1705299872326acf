# A SyntaxError that a program makes from a message alone is shown as any other exception: there is no line to show.
import sys


def check(expression):
    if expression.count("(") != expression.count(")"):
        raise SyntaxError("unbalanced expression: " + expression)
    return expression


for make in (lambda: SyntaxError(), lambda: IndentationError("indent"), lambda: SyntaxError("text", ("file", 3, 2, "line")),
             lambda: SyntaxError("text", ("file", None, None, None)), lambda: SyntaxError("text", (None, 3, 1, None))):
    try:
        raise make()
    except SyntaxError as error:
        sys.excepthook(type(error), error, None)
print(check("(1)"), flush=True)
check("(1")
