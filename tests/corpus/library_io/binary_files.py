# Binary files: positions, reading into a buffer, reading what is there.
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "data.bin")
    with open(path, "wb") as file:
        print(file.write(bytes(range(10))), file.tell())
        file.seek(2)
        file.write(b"\xff\xfe")
    with open(path, "rb") as file:
        print(file.read(3), file.tell(), file.seek(-2, 2), file.read())
        file.seek(0)
        place = bytearray(4)
        print(file.readinto(place), place, file.peek(1)[:1], file.read1(2))
    with open(path, "r+b") as file:
        file.seek(4)
        file.truncate()
        file.seek(0)
        print(file.read())
    with open(path, "ab") as file:
        file.write(b"end")
    print(open(path, "rb").read())
