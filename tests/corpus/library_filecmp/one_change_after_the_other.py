# Files that are written one after the other have other times, so even a shallow look tells them apart.
import filecmp
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    paths = [os.path.join(folder, name) for name in "ab"]
    for path, text in zip(paths, ("22", "23")):
        with open(path, "w") as file:
            file.write(text)
    print(filecmp.cmp(*paths), os.stat(paths[0]).st_mtime_ns < os.stat(paths[1]).st_mtime_ns)
    os.utime(paths[0])
    status = os.stat(paths[0])
    print(status.st_mtime_ns == status.st_atime_ns)
