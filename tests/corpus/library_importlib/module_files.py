# A module from a file: its name, file, spec, loader, package, path and cached file; reload runs it again in place.
import importlib
import os
import sys
import tempfile

folder = tempfile.mkdtemp()
sys.path.insert(0, folder)
os.makedirs(os.path.join(folder, "shapes", "flat"))


def write(name, text):
    with open(os.path.join(folder, name), "w") as file:
        file.write(text)


def show(value):
    print(str(value).replace(folder, "FOLDER"))


write("single.py", '"""One file."""\ncount = 1\nprint("running", __name__)\n')
write("shapes/__init__.py", "from . import circle\nfrom .flat import square as box\n__all__ = ['circle', 'box', 'line']\n")
write("shapes/circle.py", "radius = 2\nfrom . import __name__ as mine\n")
write("shapes/line.py", "length = 7\n")
write("shapes/flat/__init__.py", "")
write("shapes/flat/square.py", "from ..circle import radius\nfrom .. import circle as again\nside = radius * 2\n")

import single

for name in ("__name__", "__doc__", "__package__", "__file__", "__cached__", "__spec__.name", "__spec__.origin",
             "__spec__.parent", "__spec__.has_location", "__spec__.submodule_search_locations", "__spec__.cached"):
    value = single
    for part in name.split("."):
        value = getattr(value, part)
    show(f"{name}: {value!r}")
print(type(single.__loader__).__name__, single.__loader__ is single.__spec__.loader, hasattr(single, "__path__"))
show(single)

write("single.py", 'count += 10\nextra = True\nprint("running", __name__)\n')
single.left_alone = "yes"
again = importlib.reload(single)
print(again is single, single.count, single.extra, single.left_alone)

import shapes

show(shapes.__path__)
show(shapes)
print(shapes.__package__, shapes.circle.__package__, shapes.flat.square.__package__, shapes.circle.mine)
print(shapes.box.side, shapes.box.again is shapes.circle, hasattr(shapes, "line"))
from shapes import *
print(line.length, sorted(name for name in sys.modules if name.startswith("shapes")))
for statement in ("import shapes.cube", "import single.part", "from shapes import cube", "from .x import y", "import shapes.circle.arc"):
    try:
        exec(statement, {"__name__": "__main__"})
    except ImportError as error:
        show(f"{type(error).__name__}: {error} | {error.name} | {error.path}")
