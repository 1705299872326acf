# A raw stream of one's own gives buffered and text streams everything they need.
import io


class Countdown(io.RawIOBase):
    def __init__(self, start):
        self.left = start

    def readable(self):
        return True

    def readinto(self, buffer):
        if not self.left:
            return 0
        text = b"%d\n" % self.left
        self.left -= 1
        buffer[:len(text)] = text
        return len(text)


print(io.BufferedReader(Countdown(3)).readline())
print(list(io.TextIOWrapper(io.BufferedReader(Countdown(4)))))
print(Countdown(2).read(), Countdown(1).readall())
print(io.BufferedReader(Countdown(12)).read(4))
print(isinstance(Countdown(1), io.IOBase), issubclass(io.BytesIO, io.BufferedIOBase), issubclass(io.StringIO, io.TextIOBase))
for name in ("write", "seek", "fileno"):
    try:
        getattr(Countdown(1), name)(*([b"x"] if name == "write" else [0] if name == "seek" else []))
    except (io.UnsupportedOperation, AttributeError) as error:
        print(name, type(error).__name__, error)
