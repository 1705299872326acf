# Files by their numbers: os.open, read, write, lseek, close.
import os
import tempfile

with tempfile.TemporaryDirectory() as base:
    path = os.path.join(base, "f")
    fd = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    print(os.write(fd, b"hello world"), os.lseek(fd, 6, os.SEEK_SET), os.read(fd, 3), os.lseek(fd, 0, os.SEEK_CUR))
    os.ftruncate(fd, 5)
    print(os.fstat(fd).st_size, oct(os.fstat(fd).st_mode & 0o777))
    os.close(fd)
    for attempt in (lambda: os.close(fd), lambda: os.read(9999, 1)):
        try:
            attempt()
        except OSError as error:
            print(error)
    with os.fdopen(os.open(path, os.O_RDONLY)) as file:
        print(file.read())
    os.truncate(path, 2)
    print(open(path).read())
print(os.strerror(2), os.strerror(13), os.fspath("x"), os.fsencode("é"), os.fsdecode(b"\xc3\xa9"))
