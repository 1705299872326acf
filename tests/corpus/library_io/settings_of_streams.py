# reconfigure() of a text stream: types, what is refused after reading; open is the same function everywhere.
import io

stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
stream.write("abc")
stream.reconfigure(encoding="utf-8", errors="replace", newline="\r\n", line_buffering=True, write_through=True)
print(stream.encoding, stream.errors, stream.line_buffering, stream.write_through)
stream.write("é\n")
stream.flush()
print(stream.buffer.getvalue())
for wrong in ({"encoding": 1}, {"newline": "x"}, {"errors": 5}):
    try:
        stream.reconfigure(**wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
reader = io.TextIOWrapper(io.BytesIO(b"abc\nd"), encoding="ascii")
reader.readline()
try:
    reader.reconfigure(encoding="utf-8")
except io.UnsupportedOperation as error:
    print(error)
print(io.open is open, open.__name__)
