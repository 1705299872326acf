# What is wrong with an archive or with a call is said before anything is written.
import io
import zipfile


def attempt(what, function, *args, **kwargs):
    try:
        print(what, '->', function(*args, **kwargs))
    except Exception as error:
        print(what, '->', type(error).__name__, error)


file = io.BytesIO()
archive = zipfile.ZipFile(file, 'w')
archive.writestr(zipfile.ZipInfo('a.txt'), 'text')
attempt('comment', setattr, archive, 'comment', 'text')
attempt('password', archive.setpassword, 'text')
attempt('mkdir', archive.mkdir, zipfile.ZipInfo('file'))
attempt('mkdir', archive.mkdir, 5)
with archive.open('b.txt', 'w') as member:
    attempt('two at once', archive.writestr, 'c.txt', '')
    attempt('read meanwhile', archive.read, 'a.txt')
    attempt('close meanwhile', archive.close)
attempt('write closed', member.write, b'x')
attempt('write with password', archive.open, 'd', 'w', b'secret')
attempt('open mode', archive.open, 'a.txt', 'a')
archive.close()
attempt('closed', archive.writestr, 'c.txt', '')
attempt('closed', archive.read, 'a.txt')
attempt('mode', zipfile.ZipFile, file, 'q')
attempt('compression', zipfile.ZipFile, file, 'w', 77)
attempt('nothing', zipfile.ZipFile, io.BytesIO())
attempt('no archive', zipfile.ZipFile, io.BytesIO(b'x' * 100))
attempt('missing file', zipfile.ZipFile, 'missing.zip')
archive = zipfile.ZipFile(file)
attempt('missing', archive.getinfo, 'z')
attempt('read only', archive.writestr, 'c.txt', '')
attempt('old', zipfile.ZipInfo, 'x', (1979, 12, 31, 0, 0, 0))
attempt('encoding', zipfile.ZipFile, file, 'w', metadata_encoding='utf-8')

broken = bytearray(file.getvalue())
broken[broken.index(b'text')] ^= 1
damaged = zipfile.ZipFile(io.BytesIO(broken))
attempt('damaged', damaged.read, 'a.txt')
print(damaged.testzip())
broken[0] = 0
attempt('header', zipfile.ZipFile(io.BytesIO(broken)).read, 'a.txt')
print(zipfile.is_zipfile(io.BytesIO(b'PK')), issubclass(zipfile.BadZipFile, Exception), zipfile.BadZipfile, zipfile.error)
