# The size of a tree, by kind of file.
import os
import tempfile
from collections import Counter

with tempfile.TemporaryDirectory() as base:
    for name, size in (("a.txt", 10), ("b/c.txt", 20), ("b/d.bin", 300), ("b/e/f.bin", 4)):
        path = os.path.join(base, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(b"x" * size)
    sizes = Counter()
    for folder, folders, files in os.walk(base):
        folders.sort()
        for name in sorted(files):
            path = os.path.join(folder, name)
            sizes[os.path.splitext(name)[1]] += os.path.getsize(path)
            print(os.path.relpath(path, base))
    print(dict(sizes), sum(sizes.values()))
