# PurePosixPath: the parts of a path.
from pathlib import PurePosixPath

for text in ("/usr/lib/python.tar.gz", "a/b/../c.txt", ".", "", "/", "//net/x", "///x", "a//b/./c/", ".hidden", "x.", "a.b/c"):
    path = PurePosixPath(text)
    print(repr(path), str(path), path.parts, path.name, path.stem, path.suffix, path.suffixes, path.parent, path.root,
          path.anchor, path.is_absolute())
print(list(PurePosixPath("/a/b/c").parents), PurePosixPath("a/b/c").parents[1], len(PurePosixPath("a/b").parents))
