# Names in text and bytes, empty prefixes, files in memory that become files, directories that are left behind.
import os
import tempfile
import warnings

folder = tempfile.mkdtemp()
for prefix, suffix, place in (('', '', folder), (b'p', None, None), (None, b's', os.fsencode(folder)), ('a', b'b', None)):
    try:
        number, name = tempfile.mkstemp(suffix, prefix, place)
        os.close(number)
        print(type(name).__name__, len(os.path.basename(name)))
        os.unlink(name)
    except TypeError as error:
        print(error)
print(len(os.path.basename(tempfile.mktemp(prefix='', dir=folder))), tempfile.gettempprefix(), tempfile.gettempprefixb())

with tempfile.SpooledTemporaryFile(max_size=10, mode='w+') as file:
    print(file.name, file.mode, file.newlines)
    file.write('x' * 5)
    print(file._rolled, file.seek(0), file.read(), file.closed)
    file.write('y' * 20)
    print(file._rolled, file.mode, type(file.name).__name__)
print(file.closed)
with tempfile.SpooledTemporaryFile(max_size=10) as file:
    print(file.name, file.mode, file.write(b'12345'), file.seek(1), file.read1(2), file.readinto(bytearray(9)))

named = tempfile.NamedTemporaryFile(dir=folder, prefix='', suffix='.txt')
write = named.write
print(write.__name__, os.path.exists(named.name), named.name.endswith('.txt'))
name = named.name
del named
print(os.path.exists(name))
del write
print(os.path.exists(name))

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    left = tempfile.TemporaryDirectory(dir=folder)
    path = left.name
    open(os.path.join(path, 'f'), 'w').close()
    del left
    print(os.path.exists(path), len(seen), seen[0].category.__name__, str(seen[0].message).startswith('Implicitly cleaning'))
with tempfile.TemporaryDirectory(dir=folder) as path:
    os.mkdir(os.path.join(path, 'locked'))
    os.chmod(os.path.join(path, 'locked'), 0)
print(os.path.exists(path))
os.rmdir(folder)
