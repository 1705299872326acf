# newline= decides what lines end with in the file, and what the program sees.
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "f")
    for newline in (None, "", "\n", "\r", "\r\n"):
        with open(path, "w", newline=newline) as file:
            file.write("a\nb\n")
        print(repr(newline), open(path, "rb").read())
    with open(path, "wb") as file:
        file.write(b"a\nb\r\nc\rd")
    for newline in (None, "", "\n", "\r", "\r\n"):
        with open(path, newline=newline) as file:
            print(repr(newline), file.readlines(), file.newlines)
