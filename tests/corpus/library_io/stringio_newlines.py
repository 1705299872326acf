# StringIO: what newline=None, "", "\n" and "\r\n" do to line ends.
import io

text = "a\nb\r\nc\rd"
for newline in (None, "", "\n", "\r", "\r\n"):
    stream = io.StringIO(text, newline=newline)
    print(repr(newline), stream.readlines(), stream.newlines)
    stream = io.StringIO(newline=newline)
    stream.write("x\ny\r\n")
    print(repr(stream.getvalue()))
