# TextIOWrapper: set up anew with wrong words, detached, over views, with a codec of the program's; chunks; marks.
import array
import codecs
import io


def attempt(what, *arguments, **named):
    try:
        return what(*arguments, **named)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


text = io.TextIOWrapper(io.BytesIO(b"\xc3\xa9\n"), encoding="utf-8")
print(attempt(text.__init__, io.BytesIO(b""), encoding="utf-8", newline="xyzzy"), attempt(text.read), attempt(lambda: text.errors))
text.__init__(io.BytesIO(b"\xc3\xa9\n"), encoding="utf-8")
print(repr(text.read()))
print(attempt(io.TextIOWrapper.__new__(io.TextIOWrapper).read))
text.detach()
print(text.encoding, text.errors, text.line_buffering, text.write_through, text)
print(attempt(text.read), attempt(text.detach), attempt(lambda: text._CHUNK_SIZE))

text = io.TextIOWrapper(io.BytesIO(b""), encoding="ascii")
print(text._CHUNK_SIZE, attempt(setattr, text, "_CHUNK_SIZE", 0), attempt(delattr, text, "_CHUNK_SIZE"))
text._CHUNK_SIZE = 5


class Log(io.BytesIO):
    def write(self, data):
        print("  raw", bytes(data))
        return super().write(data)


text = io.TextIOWrapper(Log(), encoding="ascii")
text._CHUNK_SIZE = 6
for piece in "abc", "de", "fgh", "ijklmnopq", "r":
    print(text.write(piece))
text.flush()


class Views(io.BytesIO):
    def read1(self, size=-1):
        return memoryview(array.array("i", super().read1(size).ljust(24, b".")))

    read = read1


text = io.TextIOWrapper(Views(b"Just some random string\n"), encoding="utf-8")
print(repr(text.read(30)))

raw = io.BytesIO()
text = io.TextIOWrapper(raw, encoding="ascii", newline="\n")
text.write("foo\n")
text.reconfigure(encoding="utf-8-sig")
text.write("\xe9\n")
text.flush()
print(raw.getvalue())

raw = io.BytesIO()
text = io.TextIOWrapper(raw, encoding="gbk")
text.write("中文" * 5)
text.flush()
text = io.TextIOWrapper(io.BytesIO(raw.getvalue()), encoding="gbk")
text._CHUNK_SIZE = 3
print(text.read(7), text.readline())


class Doubler(codecs.IncrementalDecoder):
    def decode(self, data, final=False):
        return "".join(chr(byte) * 2 for byte in bytes(data))


class Halver(codecs.IncrementalEncoder):
    def encode(self, text, final=False):
        return text[::2].encode()


codecs.register(lambda name: codecs.CodecInfo(
    lambda text, errors="strict": (text[::2].encode(), len(text)),
    lambda data, errors="strict": (bytes(data).decode(), len(data)),
    incrementaldecoder=Doubler, incrementalencoder=Halver, name="twice") if name == "twice" else None)
text = io.TextIOWrapper(io.BytesIO(b"ab\ncd"), encoding="twice")
print(repr(text.readline()), repr(text.read()))
raw = io.BytesIO()
text = io.TextIOWrapper(raw, encoding="twice")
text.write("aabbcc")
text.flush()
print(raw.getvalue())

decoder = io.IncrementalNewlineDecoder.__new__(io.IncrementalNewlineDecoder)
for method, argument in (decoder.decode, b"bar"), (decoder.setstate, (b"foo", 0)):
    print(attempt(method, argument))
print(attempt(decoder.getstate), attempt(decoder.reset))
