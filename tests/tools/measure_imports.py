#!/usr/bin/env python3
"""Measures what importing a library module does to the collector in CPython, and writes import_counts.inc.

    /usr/bin/python3 tests/tools/measure_imports.py > engine/modules/import_counts.inc

For each module that the engine's library has, and each that those import in CPython, a row: its name; by how much it
raises the count of the youngest generation, a collection at every 701 counted; how many tracked objects it leaves; how
many dead objects lie in the free lists of dicts, floats, lists, and tuples of length 1 to 20 after it if none did
before; how many it takes out of full ones (255: as many or more); the modules that it imports itself. What those do is
in their own rows. The parts of a package that the package imports belong to its row. The row without a name has the
lengths of the free lists at the start of the scripts that measure.

The reference is /usr/bin/python3 (3.11.2), which must have its library compiled (__pycache__).
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
LIBRARY = ROOT / "engine" / "modules"
OUTER = ("numpy", "torch")  # one row each, however many parts they have
ENVIRONMENT = dict(os.environ, PYTHONHASHSEED="0")
ENVIRONMENT.pop("PYTHONUNBUFFERED", None)
EMPTY = "gc.collect()"
MOST = 255
FULL = """
w = [i + 0.5 for i in range(120)]; z = [{} for _ in range(100)]; y = [[] for _ in range(100)]; x = [[tuple([gc] * n) for _ in range(2100)] for n in range(21)]
del w, z, y, x
"""
PROBE = """import gc, sys
%s
c = gc.get_count()
s = gc.get_stats()
o = len(gc.get_objects())
sys._debugmallocstats()
import %s
sys._debugmallocstats()
d = gc.get_count()
t = gc.get_stats()
gc.collect()
print("RESULT", d[0] - c[0] + %d * sum(y["collections"] - x["collections"] for x, y in zip(s, t)),
      len(gc.get_objects()) - o)
"""
# What measuring allocates would change the count itself, so that is read alone.
COUNT = """import gc, sys
%s
c = gc.get_count()
import %s
d = gc.get_count()
print("RESULT", d[0] - c[0])
"""
START = """import gc, sys

c = gc.get_count()
sys._debugmallocstats()
d = gc.get_count()
print("RESULT", d[0] - c[0])
"""
COUNTED_AT = 701
SECOND_GC = "g = gc; del sys.modules['gc']"  # the module with which we measure is measured once more
LISTS = re.compile(r"(\d+) free (?:PyDictObject|PyFloatObject|PyListObject|(\d+)-sized PyTupleObject)")


def run(text, *flags):
    with tempfile.NamedTemporaryFile("w", suffix=".py", delete=False) as file:
        file.write(text)
    done = subprocess.run([sys.executable, *flags, file.name], capture_output=True, text=True, env=ENVIRONMENT)
    os.unlink(file.name)
    return done


def new_modules(name):
    """The modules that `import name` adds, each with its depth, in the order they are ready; None: no such module."""
    done = run("import sys\na = set(sys.modules)\nimport %s\nprint(*[m for m in sys.modules if m not in a])" % name,
               "-X", "importtime")
    if done.returncode:
        return None
    new = set(done.stdout.split())
    rows = re.findall(r"^import time:\s+\d+ \|\s+\d+ \|( +)(\S+)$", done.stderr, re.M)
    return [(len(space) // 2, module) for space, module in rows if module in new]


def measured(name, before=""):
    """(count, tracked objects, free lists before, free lists after) of `import name`."""
    before += "\n" + SECOND_GC if name == "gc" else ""
    done = run(PROBE % (before, name, COUNTED_AT))
    numbers = [int(free) for free, _ in LISTS.findall(done.stderr)]
    count, tracked = map(int, re.search(r"RESULT (-?\d+) (-?\d+)", done.stdout).groups())
    alone = int(re.search(r"RESULT (-?\d+)", run(COUNT % (before, name)).stdout).group(1))
    count = alone + round((count - alone) / COUNTED_AT) * COUNTED_AT
    return count, tracked, numbers[:len(numbers) // 2], numbers[len(numbers) // 2:]


def names_of_library():
    for path in (LIBRARY / "python").rglob("*.py"):
        parts = list(path.relative_to(LIBRARY / "python").with_suffix("").parts)
        if parts[-1] == "__init__":
            parts.pop()
        if parts[0] not in OUTER or len(parts) == 1:
            yield ".".join(parts)
    for path in LIBRARY.rglob("*.cpp"):
        for name in re.findall(r'ModuleDef k\w+Module = \{\s*(?:\.name = )?"([\w.]+)"', path.read_text()):
            yield name


class Measurement:
    def __init__(self):
        self.empty = measured("sys")[1]  # what measuring itself leaves
        self.rows = {}
        self.added = {}

    def new(self, name):
        if name not in self.added:
            self.added[name] = new_modules(name)
        return self.added[name]

    def absorbed(self, name):
        """Whether the package brings its part with it."""
        parent = name.rpartition(".")[0]
        return bool(parent) and (parent.split(".")[0] in OUTER or name in [m for _, m in self.new(parent) or ()]
                                 or self.absorbed(parent))

    def row(self, name):
        new = self.new(name)
        if name in self.rows or not new or name not in [m for _, m in new]:
            return
        others = []
        for _, module in new:
            if module != name and not module.startswith(name + ".") and not self.absorbed(module):
                others.append(module)
        self.rows[name] = None
        for module in others:
            self.row(module)
        count, tracked = measured(name)[:2]
        after = measured(name, EMPTY)[3]
        full, left = measured(name, FULL)[2:]
        counted = set()
        for module in others:
            row = self.rows.get(module)
            if row is not None:
                count -= row["count"]
                tracked -= row["tracked"]
                counted.update(row["all"])
        row = {"after": [min(number, MOST) for number in after],
               "drawn": [min(max(before - now, 0), MOST) for before, now in zip(full, left)]}
        tracked -= self.empty
        self.rows[name] = {"count": count, "tracked": tracked, **row, "all": others,
                           "imports": [module for module in others if module not in counted]}


def main():
    if sys.version_info[:3] != (3, 11, 2):
        sys.exit("The reference is CPython 3.11.2; this is %s." % sys.version.split()[0])
    measurement = Measurement()
    for name in sorted(set(names_of_library())):
        if not measurement.absorbed(name):
            measurement.row(name)
    print("// Written by tests/tools/measure_imports.py from CPython 3.11.2; do not edit.")
    start = [int(free) for free, _ in LISTS.findall(run(START).stderr)]
    print('{"", 0, 0, {%s}, {0}, ""},' % ", ".join(map(str, start)))
    for name, row in sorted(measurement.rows.items()):
        if row is not None:
            lists = ", ".join("{%s}" % ", ".join(map(str, row[each])) for each in ("after", "drawn"))
            print('{"%s", %d, %d, %s, "%s"},' % (name, row["count"], row["tracked"], lists, " ".join(row["imports"])))


if __name__ == "__main__":
    main()
