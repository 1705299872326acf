# tell() in a text file counts bytes; characters may take several.
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "f")
    with open(path, "w", encoding="utf-8") as file:
        file.write("aé\n€uro\nend")
    with open(path, encoding="utf-8") as file:
        for count in (1, 1, 1, 1, 2):
            print(repr(file.read(count)), file.tell())
        place = file.tell()
        rest = file.read()
        file.seek(place)
        print(file.read() == rest, repr(rest))
        file.seek(0)
        next(file)
        try:
            file.tell()
        except OSError as error:
            print(error)
