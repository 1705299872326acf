# Every operation on a closed file is a ValueError.
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "f")
    for mode, names in (("w", ("write", "flush", "tell")), ("r", ("read", "readline", "readlines", "__next__")),
                        ("rb", ("read", "readline", "peek")), ("wb", ("write", "flush"))):
        file = open(path, mode)
        file.close()
        file.close()
        for name in names:
            try:
                getattr(file, name)(*(("x" if mode == "w" else b"x",) if name == "write" else ()))
            except ValueError as error:
                print(mode, name, error)
        try:
            with file:
                pass
        except ValueError as error:
            print(mode, "with", error)
