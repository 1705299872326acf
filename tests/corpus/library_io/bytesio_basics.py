# BytesIO: bytes in memory, read, written, sought, cut.
import io

stream = io.BytesIO(b"hello\nworld")
print(stream.read(3), stream.readline(), stream.read(), stream.read())
print(stream.seek(-3, 2), stream.read(), stream.tell())
stream.seek(0)
print(stream.write(b"J"), stream.write(bytearray(b"ELL")), stream.getvalue())
stream.seek(15)
stream.write(b"end")
print(stream.getvalue())
print(stream.truncate(4), stream.getvalue())
stream.seek(0)
print(list(io.BytesIO(b"a\nb\nc")), io.BytesIO(b"a\nb\nc").readlines(3))
place = bytearray(3)
print(stream.readinto(place), place)
