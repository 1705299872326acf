# The classes of io and what they derive from.
import io

for name in ("FileIO", "BytesIO", "StringIO", "BufferedReader", "BufferedWriter", "BufferedRandom", "TextIOWrapper"):
    kind = getattr(io, name)
    print(name, [base.__name__ for base in kind.__mro__], kind.__module__)
for name in ("IOBase", "RawIOBase", "BufferedIOBase", "TextIOBase"):
    kind = getattr(io, name)
    print(name, [base.__name__ for base in kind.__mro__], kind.__module__)
print(io.UnsupportedOperation.__mro__)
print(io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE)
