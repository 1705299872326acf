# Arrays to text and back: formats, headers, comments, columns, and what is wrong with a file.
import io
import os
import tempfile
import warnings

import numpy as np
folder = tempfile.mkdtemp()
a = np.arange(6.0).reshape(2, 3) / 7
np.savetxt(os.path.join(folder, "a.txt"), a)
print(open(os.path.join(folder, "a.txt")).read(), np.loadtxt(os.path.join(folder, "a.txt")).tolist() == a.tolist())
np.savetxt(os.path.join(folder, "b.csv"), np.arange(6).reshape(3, 2), fmt="%d", delimiter=",", header="x,y\nmore", footer="end")
print(open(os.path.join(folder, "b.csv")).read())
print(np.loadtxt(os.path.join(folder, "b.csv"), delimiter=","), np.loadtxt(os.path.join(folder, "b.csv"), delimiter=",", dtype=int, usecols=1))
out = io.StringIO()
np.savetxt(out, [1.5, 2.25], fmt="%5.1f"); np.savetxt(out, [[1, 2], [3, 4]], fmt=["%d", "%.2f"], delimiter="; "); np.savetxt(out, [1 + 2j, 3 - 4j], fmt="%.1f")
print(repr(out.getvalue()))
text = "1 2 3\n\n# a line\n4 5 6 # more\n7 8 9\n"
def load(t, **k): return np.loadtxt(io.StringIO(t), **k)
print(load(text), load(text, skiprows=1), load(text, max_rows=2), load(text, usecols=(2, 0)), load(text, unpack=True), load(text, dtype="i4").dtype)
print(load("1,2\n3,4", delimiter=","), load("5"), load("5", ndmin=1), load("5 6", ndmin=2), load("5\n6", ndmin=2), load("a b\nc d", dtype=str), load("1;2", delimiter=";", converters={1: lambda s: float(s) * 2}))
x, y = load("1 2\n3 4", unpack=True); print(x, y)
for f in (lambda: load("1 a"), lambda: load("1 2\n3"), lambda: load("1 2", usecols=5), lambda: np.loadtxt("no_such.txt"), lambda: load("1.5", dtype=int), lambda: load("1,2"), lambda: np.savetxt(out, np.zeros((1, 1, 1))), lambda: np.savetxt(out, [[1, 2]], fmt=["%d"]), lambda: np.savetxt(out, ["a"]), lambda: np.savetxt(out, [[1, 2]], fmt="%d %d %d")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    r = np.loadtxt([]); print(r, r.shape, [str(x.message) for x in w])
for text in ("1.5 2.5\n3.5 4", "1\n1.5"):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        print(np.loadtxt(io.StringIO(text), dtype=int), [str(x.message) for x in w])
