# match() from the right; comparison, hashing, sets.
from pathlib import PurePosixPath as P, PureWindowsPath as W

for path, pattern in (("a/b.py", "*.py"), ("/a/b/c.py", "b/*.py"), ("/a/b/c.py", "a/*.py"), ("/a.py", "/*.py"),
                      ("a.py", "/*.py"), ("A.py", "a.PY")):
    print(path, pattern, P(path).match(pattern), W(path).match(pattern))
print(sorted([P("b"), P("a/c"), P("a"), P("B")]), P("a") < P("b"), P("a") == W("a"), W("A") == W("a"))
print(len({P("a/b"), P("a//b"), P("a/./b")}), hash(P("x")) == hash(P("x")))
try:
    P("a") < W("b")
except TypeError as error:
    print(error)
try:
    P("a").match("")
except ValueError as error:
    print(error)
