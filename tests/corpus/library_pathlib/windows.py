# PureWindowsPath: drives, shares and either slash.
from pathlib import PureWindowsPath

for text in ("c:\\Books\\me\\file.txt", "c:/x/y", "c:x", "\\x", "\\\\server\\share\\dir", "d:", "nul", "a\\b/c", "\\\\?\\c:\\x"):
    path = PureWindowsPath(text)
    print(path, repr(path), path.drive, path.root, path.anchor, path.parts, path.is_absolute(), path.is_reserved(), path.parent)
print(PureWindowsPath("c:/a b").as_uri(), PureWindowsPath("C:/A").relative_to("c:/"))
