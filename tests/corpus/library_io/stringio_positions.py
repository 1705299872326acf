# StringIO: reading and writing share one position; writing past the end fills with NULs.
import io

stream = io.StringIO("one\ntwo\nthree")
print(stream.readline(), stream.tell(), stream.read(2), stream.tell())
stream.seek(0, io.SEEK_END)
print(stream.write("!"), stream.getvalue())
stream.seek(20)
stream.write("far")
print(repr(stream.getvalue()))
stream.seek(4)
stream.write("TWO")
stream.seek(0)
print(stream.readlines())
print(stream.truncate(5), repr(stream.getvalue()), stream.tell())
