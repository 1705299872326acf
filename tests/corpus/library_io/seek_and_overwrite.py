# A file opened with r+ is changed in place.
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "table")
    with open(path, "w") as file:
        for number in range(5):
            file.write(f"{number:04d}\n")
    with open(path, "r+") as file:
        file.seek(10)
        file.write("XXXX")
        file.seek(0)
        print(file.read().split())
        print(file.truncate(10), file.tell())
        file.seek(0, 2)
        file.write("end\n")
    with open(path) as file:
        print(file.read().split())
