# A file opened for one thing refuses the other: io.UnsupportedOperation.
import io
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "f")
    open(path, "w").close()
    for mode, action in (("r", lambda f: f.write("x")), ("w", lambda f: f.read()), ("w", lambda f: f.readline()),
                         ("rb", lambda f: f.write(b"x")), ("wb", lambda f: f.read()), ("r", lambda f: f.truncate()),
                         ("w", lambda f: next(f)), ("r", lambda f: f.seek(1, 1)), ("r", lambda f: f.seek(-1)),
                         ("w", lambda f: f.write(b"x")), ("wb", lambda f: f.write("x"))):
        with open(path, mode) as file:
            try:
                print(action(file))
            except Exception as error:
                print(mode, type(error).__name__, error, isinstance(error, io.UnsupportedOperation))
