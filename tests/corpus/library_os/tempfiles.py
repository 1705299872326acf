# tempfile: files and folders that go away by themselves.
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    print(os.path.isdir(folder), os.path.basename(folder).startswith("tmp"))
print(os.path.exists(folder))
with tempfile.NamedTemporaryFile("w+", suffix=".txt", prefix="mine") as file:
    file.write("abc")
    file.seek(0)
    name = file.name
    print(file.read(), os.path.exists(name), os.path.basename(name)[:4], name[-4:])
print(os.path.exists(name))
with tempfile.TemporaryFile() as file:
    print(file.write(b"xyz"), file.seek(0), file.read())
with tempfile.SpooledTemporaryFile(max_size=4, mode="w+") as file:
    file.write("abcdef")
    file.seek(0)
    print(file.read(), file._rolled)
fd, name = tempfile.mkstemp()
os.close(fd)
os.remove(name)
print(tempfile.gettempdir() == os.path.dirname(name), tempfile.gettempprefix())
