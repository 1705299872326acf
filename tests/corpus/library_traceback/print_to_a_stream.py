# print_exc and print_exception write to a given stream; with limit only the outer entries.
import io
import traceback

def first():
    second()

def second():
    raise LookupError("nothing")

stream = io.StringIO()
try:
    first()
except LookupError as error:
    traceback.print_exc(limit=1, file=stream)
    traceback.print_exception(error, limit=-1, file=stream)
print([line.strip() for line in stream.getvalue().splitlines() if "File" not in line])
try:
    traceback.print_exception(3)
except TypeError as error:
    print(error)
