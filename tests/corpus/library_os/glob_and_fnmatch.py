# fnmatch and glob: patterns of shells.
import fnmatch
import glob
import os
import tempfile

for name, pattern in (("a.py", "*.py"), ("a.pyc", "*.py"), ("ab", "?b"), ("b1", "[a-c][0-9]"), ("d1", "[!a-c]1"), ("[x]", "[[]x]"),
                      ("A.PY", "*.py"), ("x\ny", "x*y")):
    print(name.encode(), pattern, fnmatch.fnmatch(name, pattern), fnmatch.fnmatchcase(name, pattern))
print(fnmatch.filter(["a", "ab", "b", "abc"], "a*"), fnmatch.translate("*.t?t"), fnmatch.translate("[!a]*x*"))
with tempfile.TemporaryDirectory() as base:
    os.chdir(base)
    os.makedirs("d/e")
    for name in ("one.txt", "two.txt", "d/three.txt", "d/e/four.txt", ".hidden.txt", "x.py"):
        open(name, "w").close()
    for pattern in ("*.txt", "*", "d/*", "**/*.txt", "d/**", "[ot]*.txt", "none*", ".*"):
        print(pattern, sorted(glob.glob(pattern)), sorted(glob.glob(pattern, recursive=True)))
    os.chdir("/")
print(glob.escape("a[1]*?"))
