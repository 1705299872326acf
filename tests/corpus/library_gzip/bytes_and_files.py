# gzip: bytes at once, files of bytes and of text, members one after the other
import gzip
import io
import os
import tempfile

data = gzip.compress(b'hello hello hello', mtime=0)
print(data, gzip.decompress(data))
print(gzip.compress(b'hello', 6, mtime=1))
print(gzip.decompress(data + data))
folder = tempfile.mkdtemp()
path = os.path.join(folder, 'text.gz')
with gzip.open(path, 'wt', encoding='utf-8') as file:
    file.write('first\nsecond\n')
with gzip.open(path, 'rt', encoding='utf-8') as file:
    print(list(file))
with gzip.open(path) as file:
    print(file.read(3), file.tell(), file.readline(), file.readable(), file.writable())
kept = io.BytesIO()
with gzip.GzipFile('name.txt', 'wb', fileobj=kept, mtime=5) as file:
    print(file.write(b'payload'), file.tell())
print(kept.getvalue())
for bad in b'not gzip at all', data[:-3], data[:-8] + b'\0' * 8, data[:5]:
    try:
        print(gzip.decompress(bad))
    except (OSError, EOFError) as error:
        print(type(error).__name__, error)
for arguments in (path, 'rbt'), (path, 'rb', 9, 'utf-8'), (5,):
    try:
        gzip.open(*arguments)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
