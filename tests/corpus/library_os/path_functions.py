# os.path: joining, splitting, normalising without looking at the disk.
import os.path as p

for parts in (("a", "b"), ("a/", "b"), ("a", "/b"), ("", "b"), ("a", ""), ("/", "x", "..")):
    print(parts, p.join(*parts))
for path in ("/a/b.txt", "a/", "/", "", "a.tar.gz", ".hidden", "x.", "//a//b/../c/./d", "../..", "/..", "..a/...", "a/.b.c"):
    print(repr(path), p.split(path), p.splitext(path), p.normpath(path), p.basename(path), p.dirname(path), p.isabs(path))
print(p.commonprefix(["/usr/lib", "/usr/local"]), p.commonpath(["/usr/lib", "/usr/local/x"]), p.commonpath(["a/b", "a/c"]))
print(p.relpath("/a/b/c", "/a/d"), p.relpath("/a", "/a"), p.relpath("/x/y", "/"))
for wrong in (lambda: p.join("a", 5), lambda: p.join("a", b"b"), lambda: p.commonpath([]), lambda: p.commonpath(["/a", "b"]),
              lambda: p.relpath(""), lambda: p.splitext(None)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
