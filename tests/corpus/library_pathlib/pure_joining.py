# Joining with / and joinpath; an absolute part starts anew.
from pathlib import PurePosixPath, PureWindowsPath

base = PurePosixPath("a")
print(base / "b" / "c", base / "/x", "z" / base, base.joinpath("b", PurePosixPath("c")), base / "..", base / "")
print(PurePosixPath("a", "b/c", "../d"), PurePosixPath(), PurePosixPath("a") == PurePosixPath("a/"))
print(PureWindowsPath("c:/x", "y"), PureWindowsPath("c:/x", "/y"), PureWindowsPath("c:/x", "d:y"), PureWindowsPath("c:") / "z")
for wrong in (lambda: base / 5, lambda: 5 / base, lambda: PurePosixPath(b"x"), lambda: PurePosixPath(None)):
    try:
        wrong()
    except TypeError as error:
        print(error)
