# Path() makes the class of the system; pure paths are paths to open() and os too.
import os
from pathlib import Path, PosixPath, PurePath, PurePosixPath, WindowsPath

print(type(Path("x")), type(PurePath("x")), Path("x"), isinstance(Path("x"), PurePosixPath), issubclass(PurePath, os.PathLike))
print(os.fspath(PurePath("a/b")), os.path.join(PurePath("a"), "b"), PosixPath("x") == PurePosixPath("x"))
try:
    WindowsPath("x")
except NotImplementedError as error:
    print(error)


class Note(PosixPath):
    pass


print(Note("a") / "b", type(Note("a").parent), repr(Note("q")))
