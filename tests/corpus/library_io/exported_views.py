# A BytesIO of which there is a view can neither change its size nor close; what __setstate__ takes.
import io


def attempt(what, *arguments):
    try:
        return what(*arguments)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


stream = io.BytesIO(b"1234567890")
view = stream.getbuffer()
for what in (lambda: stream.write(b"x" * 100), lambda: stream.write(b""), stream.truncate, stream.close,
             lambda: stream.read(3),
             lambda: stream.writelines([b"a"])):
    print(attempt(what))
print(stream.closed, stream.tell())
view[3:6] = b"abc"
print(stream.getvalue(), stream.getbuffer() == view)
second = view[2:]
view.release()
print(attempt(stream.truncate, 0))
second.release()
print(attempt(stream.truncate, 3), stream.getvalue())
with stream.getbuffer() as view:
    print(bytes(view), attempt(stream.close))
print(attempt(stream.close), stream.closed, attempt(stream.getbuffer), attempt(stream.write, b"a"))

for state in ((b"no error", 0, None), (bytearray(b"no error"), 2, {"spam": 3}), (b"", -1, None), ("text", 0, None),
              (b"", 0.0, None), (b"", 0, 0), (b"two", 0), 0, [b"", 0, None]):
    stream = io.BytesIO()
    print(state, attempt(stream.__setstate__, state), stream.tell(), stream.getvalue(), stream.__dict__)
stream.close()
print(attempt(stream.__setstate__, (b"closed", 0, None)))

for state in (("no error", "\n", 0, None), ("a\nb", "\r\n", 1, {"spam": 3}), ("", "f", 0, None), ("", "", -1, None),
              (b"", "", 0, None), ("", b"", 0, None), ("", "", 0.0, None), ("", "", 0, 0), ("two", 0), 0):
    stream = io.StringIO()
    print(state, attempt(stream.__setstate__, state), stream.__dict__)
print(repr(stream.getvalue()))
stream.close()
print(attempt(stream.__setstate__, ("closed", "", 0, None)))
