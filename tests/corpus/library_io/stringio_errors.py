# StringIO: messages for wrong arguments, and for use after close.
import io

stream = io.StringIO()
for attempt in (lambda: stream.write(5), lambda: stream.write(b"x"), lambda: stream.seek(-1), lambda: stream.seek(1, 1),
                lambda: stream.seek(0, 7), lambda: stream.truncate(-2), lambda: stream.read("a"),
                lambda: io.StringIO(newline="x"), lambda: io.StringIO(5), lambda: io.StringIO("a", 3), stream.fileno,
                stream.detach):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
stream.close()
print(stream.closed)
for name in ("read", "getvalue", "tell", "readline", "__iter__"):
    try:
        getattr(stream, name)()
    except ValueError as error:
        print(name, error)
