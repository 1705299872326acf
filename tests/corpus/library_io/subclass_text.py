# A StringIO of one's own that counts what is written.
import io


class Counting(io.StringIO):
    def __init__(self):
        super().__init__()
        self.writes = 0

    def write(self, text):
        self.writes += 1
        return super().write(text.upper())


stream = Counting()
print("a", "b", file=stream)
stream.writelines(["c", "d"])
print(stream.writes, repr(stream.getvalue()), vars(stream), isinstance(stream, io.TextIOBase))
