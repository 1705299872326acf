# readline and readlines with a limit.
import io

for make, text in ((io.StringIO, "one\ntwo\nthree"), (io.BytesIO, b"one\ntwo\nthree")):
    stream = make(text)
    print(stream.readline(2), stream.readline(9), stream.readline(0), stream.readline(-1), stream.readline(None) if make is io.StringIO else stream.readline())
    stream.seek(0)
    print(stream.readlines(1), stream.readlines(4), stream.readlines())
    stream.seek(0)
    for line in stream:
        print(line, stream.tell())
