# contextlib.suppress and an __exit__ that looks at the error.
from contextlib import suppress, contextmanager

with suppress(KeyError, IndexError):
    print("before")
    [][1]
    print("not reached")


@contextmanager
def translate(kind, to):
    try:
        yield
    except kind as error:
        raise to(str(error)) from error


try:
    with translate(KeyError, RuntimeError):
        {}["missing"]
except RuntimeError as error:
    print(repr(error), repr(error.__cause__))


class Only:
    def __init__(self, kind):
        self.kind = kind

    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        self.seen = error
        return kind is not None and issubclass(kind, self.kind)


with Only(LookupError) as only:
    {}["x"]
print(repr(only.seen))
