# StringIO as a context manager and as the target of print.
import io

with io.StringIO() as stream:
    print("a", 1, None, sep="-", file=stream)
    print("b", end="", file=stream)
    value = stream.getvalue()
print(repr(value), stream.closed)
try:
    with stream:
        pass
except ValueError as error:
    print(error)
print(io.StringIO("abc").read(), io.StringIO("abc").readable(), io.StringIO().seekable(), io.StringIO().isatty())
