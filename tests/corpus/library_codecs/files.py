# codecs.open, and streams that translate between two encodings
import codecs
import io
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), 'text')
with codecs.open(path, 'w', 'utf-16-le') as file:
    file.write('h\xe9llo\r\n')
    file.writelines(['second\n', 'third'])
    print(type(file).__name__, file.encoding, file.closed)
with open(path, 'rb') as file:
    print(file.read())
with codecs.open(path, encoding='utf-16-le') as file:
    print(repr(file.readline()), list(file))
    file.seek(0)
    print(file.readlines())
with codecs.open(path, 'rb') as file:
    print(type(file).__name__)
stored = io.BytesIO()
both = codecs.EncodedFile(stored, 'utf-8', 'latin-1')
both.write('caf\xe9\n'.encode())
both.writelines([b'a\n', b'b'])
print(stored.getvalue(), both.data_encoding, both.file_encoding)
both.seek(0)
print(both.readline(), both.readlines())
stored.seek(0)
pair = codecs.StreamReaderWriter(stored, codecs.getreader('latin-1'), codecs.getwriter('latin-1'))
print(pair.read(), pair.encoding, pair.tell())
for arguments in (path, 'r', 'no-such'), ('/nowhere/x', 'r', 'utf-8'):
    try:
        codecs.open(*arguments)
    except (LookupError, OSError) as error:
        print(type(error).__name__, error)
