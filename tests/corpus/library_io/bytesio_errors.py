# BytesIO: messages for wrong arguments, and for use after close.
import io

stream = io.BytesIO()
for attempt in (lambda: stream.write("text"), lambda: stream.write(5), lambda: stream.seek(-1), lambda: stream.seek(0, 9),
                lambda: stream.truncate(-1), lambda: io.BytesIO("text"), lambda: stream.read("a"), stream.fileno):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
stream.close()
try:
    stream.read()
except ValueError as error:
    print(error)
