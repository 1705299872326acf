# compressobj and decompressobj take data in pieces
import zlib

maker = zlib.compressobj(level=9)
pieces = [maker.compress(b'spam and eggs, ' * 20), maker.flush(zlib.Z_SYNC_FLUSH), maker.compress(b'more spam'), maker.flush()]
print([len(piece) for piece in pieces], pieces[0])
data = b''.join(pieces)
print(data)
reader = zlib.decompressobj()
out = b''
for start in range(0, len(data), 7):
    out += reader.decompress(data[start:start + 7])
print(out == b'spam and eggs, ' * 20 + b'more spam', reader.eof, reader.unused_data)
reader = zlib.decompressobj()
first = reader.decompress(data + b'tail', 10)
print(first, reader.eof, len(reader.unconsumed_tail) > 0)
rest = reader.decompress(reader.unconsumed_tail)
print(len(rest), reader.eof, reader.unused_data, reader.unconsumed_tail)
copy = zlib.compressobj()
copy.compress(b'shared ')
other = copy.copy()
print(copy.compress(b'one') + copy.flush(), other.compress(b'two') + other.flush())
raw = zlib.compressobj(wbits=-15, strategy=zlib.Z_FIXED)
print(raw.compress(b'fixed codes ' * 3) + raw.flush())
