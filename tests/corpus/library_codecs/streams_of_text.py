# A stream reader decodes what it has read so far: characters and lines that are cut between two reads, the first good line.
import codecs
import io


class Slow(io.BytesIO):
    """Gives at most three bytes at a time and tells how many were asked for."""

    def read(self, size=-1):
        asked.append(size)
        return super().read(3 if size < 0 or size > 3 else size)


asked = []
data = 'h\xe9llo\r\nw\u20acrld\nlast'.encode()
reader = codecs.getreader('utf-8')(Slow(data))
print(ascii(reader.read(2)), ascii(reader.read(4, 3)), ascii(reader.readline()), asked)
asked.clear()
print(ascii(reader.readline(keepends=False)), reader.readline(), reader.readline(), asked)
reader = codecs.getreader('utf-8')(io.BytesIO(data))
print([ascii(line) for line in reader])
reader.seek(0)
print(ascii(reader.readlines()), reader.read())
reader = codecs.getreader('utf-8')(io.BytesIO(b'good\nmore\nbad \xff\nend\n'))
for _ in range(3):
    try:
        print(reader.readline())
    except UnicodeDecodeError as error:
        print(error)
for name in ('utf-16', 'utf-8-sig', 'utf-32'):
    stream = io.BytesIO()
    writer = codecs.getwriter(name)(stream)
    writer.write('one\n')
    writer.writelines(['two\n', 'three\n'])
    print(name, stream.getvalue()[:6].hex(), len(stream.getvalue()))
    stream.seek(0)
    reader = codecs.getreader(name)(stream)
    print(reader.readline(), reader.read(2), reader.readlines())
try:
    codecs.getreader('utf-16')(io.BytesIO(b'ab')).read()
except UnicodeError as error:
    print(error)
recoder = codecs.EncodedFile(io.BytesIO('\xe9\n\u20ac\n'.encode('utf-16')), 'utf-8', 'utf-16')
print(recoder.readline(), recoder.read())
