# Copying a file in pieces, and comparing.
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    source, target = os.path.join(folder, "a"), os.path.join(folder, "b")
    with open(source, "wb") as file:
        for i in range(5):
            file.write(bytes([i]) * 1000)
    copied = 0
    with open(source, "rb") as reader, open(target, "wb") as writer:
        while piece := reader.read(700):
            copied += writer.write(piece)
    print(copied, os.path.getsize(target), open(source, "rb").read() == open(target, "rb").read())
