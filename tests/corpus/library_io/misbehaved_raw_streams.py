# Buffers over raw streams that answer wrongly, write nothing, or write a part.
import io


def attempt(what, *arguments):
    try:
        return what(*arguments)
    except Exception as error:
        cause = f" from {error.__cause__!r}" if error.__cause__ else ""
        written = getattr(error, "characters_written", "")
        return f"{type(error).__name__}: {error}{cause} {written}"


class Wrong(io.RawIOBase):
    def readable(self): return True
    def writable(self): return True
    def seekable(self): return True
    def readinto(self, buffer): return len(buffer) * 5
    def write(self, data): return len(data) * 2
    def seek(self, position, whence=0): return -123
    def tell(self): return -456


for kind in io.BufferedReader, io.BufferedWriter, io.BufferedRandom:
    stream = kind(Wrong(), 8)
    print(kind.__name__, attempt(stream.seek, 0), attempt(stream.tell), attempt(stream.seek, 0, 5), sep=" | ")
    if kind is io.BufferedReader:
        print(attempt(stream.read, 3), attempt(stream.readline), sep=" | ")
    stream.close = lambda: None

for answer in b"", None, "x", 3.5, -1, 1000:
    raw = Wrong()
    raw.readinto = lambda buffer: answer
    stream = io.BufferedReader(raw, 8)
    print(answer, attempt(stream.readline), attempt(stream.read, 2), sep=" | ")


class Slow(io.RawIOBase):
    """Writes up to a byte that blocks it once."""

    def __init__(self):
        self.written = []
        self.blocker = None

    def writable(self): return True
    def seekable(self): return True

    def write(self, data):
        data = bytes(data)
        end = -1 if self.blocker is None else data.find(self.blocker)
        if end > 0:
            self.written.append(data[:end])
            return end
        if end == 0:
            self.blocker = None
            return None
        self.written.append(data)
        return len(data)

    def take(self):
        text = b"".join(self.written)
        self.written.clear()
        return text


raw = Slow()
stream = io.BufferedWriter(raw, 8)
print(stream.write(b"abcd"), stream.write(b"efghi"))
raw.blocker = b"k"
print(stream.write(b"jklmn"))
raw.blocker = b"0"
print(attempt(stream.write, b"opqrwxyz0123456789"))
print(raw.take())
print(stream.write(b"ABCDEFGHI"))
print(raw.take())
stream.flush()
print(raw.take(), stream.write(b"x" * 20), raw.written)


class Counted(io.BytesIO):
    """Tells how often it is read, and how much at once."""

    def __init__(self, data):
        super().__init__(data)
        self.history = []

    def readinto(self, buffer):
        count = super().readinto(buffer)
        self.history.append(count)
        return count

    def read(self, size=-1):
        piece = super().read(size)
        self.history.append(len(piece))
        return piece

    def seek(self, *arguments):
        self.history.append(("seek", *arguments))
        return super().seek(*arguments)


for size, reads in (100, [3, 1, 4, 8]), (100, [3, 3, 3]), (4, [1, 2, 4, 2]):
    raw = Counted(b"abcdefghi")
    stream = io.BufferedReader(raw, size)
    print([stream.read(count) for count in reads], raw.history)
raw = Counted(bytes(range(65, 91)))
stream = io.BufferedReader(raw, 8)
print(stream.read(3), stream.seek(1), stream.read(2), stream.seek(2, 1), stream.tell(), stream.read(3), raw.history)
print(stream.seek(-1, 1), stream.read(1), stream.seek(20), stream.read(2), stream.seek(-2, 2), stream.read(), raw.history)

for size in 0, -1, 1 << 60, "x", None:
    stream = io.BufferedReader(io.BytesIO(b"abc"))
    print(attempt(stream.__init__, io.BytesIO(b"def"), size), attempt(stream.read))
stream.__init__(io.BytesIO(b"again"))
print(stream.read())
print(attempt(io.BufferedReader.__new__(io.BufferedReader).read))
