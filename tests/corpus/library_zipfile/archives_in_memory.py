# An archive can be any file of bytes: members are stored or deflated, described by ZipInfo, and read back.
import io
import zipfile

WHEN = (2024, 5, 17, 10, 30, 58)


def described(name, kind=zipfile.ZIP_STORED):
    info = zipfile.ZipInfo(name, WHEN)
    info.compress_type = kind
    return info


file = io.BytesIO()
with zipfile.ZipFile(file, 'w') as archive:
    archive.writestr(described('readme.txt', zipfile.ZIP_DEFLATED), 'one line\n' * 40)
    archive.writestr(described('data/numbers.bin'), bytes(range(20)))
    archive.mkdir('empty')
    archive.comment = b'made here'
    with archive.open(described('data/pieces.txt', zipfile.ZIP_DEFLATED), 'w') as member:
        print(member.writable(), member.readable(), [member.write(piece) for piece in (b'first', b', ', b'second')])
    print(len(archive.infolist()), archive.namelist())
print(archive)
print(file.getvalue())

archive = zipfile.ZipFile(file)
archive.printdir()
for info in archive.infolist():
    print(info, info.CRC, info.header_offset, info.is_dir())
print(archive.comment, archive.testzip(), zipfile.is_zipfile(file))
print(archive.read('data/pieces.txt'), archive.getinfo('readme.txt').compress_size)
with archive.open('readme.txt') as member:
    print(member)
    print(member.readline(), member.tell(), member.peek(4)[:4], member.read(5), member.read1(3))
    print(member.seek(-9, 2), member.read(), member.read(), member.seekable())
    print(member.seek(3), member.read(6))
print(member)
print(sum(1 for _ in archive.open('readme.txt')))

file.seek(0)
with zipfile.ZipFile(file, 'a') as archive:
    archive.writestr(described('late.txt'), 'added')
print(zipfile.ZipFile(file).namelist())
