# What each kind of stream accepts in write().
import io

for stream in (io.StringIO(), io.BytesIO(), io.TextIOWrapper(io.BytesIO()), io.BufferedWriter(io.BytesIO())):
    for value in ("text", b"bytes", bytearray(b"array"), memoryview(b"view"), 5, None, ["x"]):
        try:
            print(type(stream).__name__, type(value).__name__, stream.write(value))
        except TypeError as error:
            print(type(stream).__name__, type(value).__name__, error)
