# Exceptions with fields, defaults and their own text.
class AppError(Exception):
    """Base of the application."""
    code = 1


class NotFound(AppError):
    code = 404

    def __init__(self, what, *, hint=None):
        super().__init__(what)
        self.what, self.hint = what, hint

    def __str__(self):
        return f"{self.what} not found" + (f" ({self.hint})" if self.hint else "")


class Quiet(AppError):
    def __new__(cls, *args):
        self = super().__new__(cls, *args)
        self.made = True
        return self

    def __init__(self, *args):
        pass


for error in (NotFound("file", hint="look again"), NotFound("x"), Quiet(1, 2), AppError()):
    try:
        raise error
    except AppError as caught:
        print(type(caught).__name__, caught.code, str(caught), repr(caught), caught.args, vars(caught))
