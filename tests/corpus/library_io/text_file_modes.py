# open(): the modes w, r, a, x, r+ and w+ on a text file.
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "notes.txt")
    with open(path, "w") as file:
        print(file.write("one\n"), file.writelines(["two\n", "three\n"]), file.mode, file.closed)
    with open(path, "a") as file:
        file.write("four\n")
    with open(path) as file:
        print(file.read(3), file.readline(), file.readlines(), repr(file.read()))
    with open(path, "r+") as file:
        print(file.readline())
        file.seek(0)
        file.write("ONE")
    with open(path) as file:
        print([line.rstrip() for line in file])
    with open(path, "w+") as file:
        file.write("new")
        file.seek(0)
        print(file.read())
    try:
        open(path, "x")
    except FileExistsError as error:
        print(error.errno, error.strerror)
    print(os.path.getsize(path))
