# open(..., "wb", 1) warns: bytes have no lines; io.OpenWrapper is open, with a warning.
import io
import os
import warnings

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *place: print(category.__name__, message)
with open("line_buffered", "wb", 1) as file:
    print(file.write(b"a\nb"))
with open("line_buffered", "w", 1) as file:
    file.write("x")
with io.open("line_buffered", "r+b", buffering=1) as file:
    print(file.read())
os.unlink("line_buffered")
print(io.OpenWrapper is io.open)
try:
    io.nothing
except AttributeError as error:
    print(error)
