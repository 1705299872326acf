# runpy: a file or a module run as a program: its names, what it sees of itself, and what is left afterwards.
import os
import runpy
import sys
import tempfile

folder = tempfile.mkdtemp()
sys.path.insert(0, folder)


def write(name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)
    return path


path = write("job.py", "import sys\nprint(__name__, given, sys.argv[0] == __file__, __spec__, __package__ == '')\ntotal = given * 2\n"
             "if __name__ == '__main__':\n    print('as main')\n")
names = runpy.run_path(path, {"given": 21})
print(names["total"], names["__name__"], "job" in sys.modules, "<run_path>" in sys.modules)
names = runpy.run_path(path, {"given": 1}, run_name="__main__")
print(names["total"], sys.modules["__main__"].__dict__.get("total"))
write("kit/__init__.py", "print('package made')\n")
write("kit/tool.py", "from . import __name__ as parent\nprint(__name__, parent, __package__, __spec__.name)\nresult = 'done'\n")
write("kit/__main__.py", "print('main of', __package__)\nstatus = 0\n")
print(runpy.run_module("kit.tool")["result"], "kit.tool" in sys.modules)
print(runpy.run_module("kit.tool", run_name="renamed", alter_sys=True)["__name__"], "renamed" in sys.modules)
print(runpy.run_module("kit")["status"])
write("plain/__init__.py", "")
for name in ("nowhere", "plain", ".kit"):
    try:
        runpy.run_module(name)
    except ImportError as error:
        print(error)
write("stops.py", "import sys\nprint('stopping')\nsys.exit(3)\n")
try:
    runpy.run_module("stops", run_name="__main__")
except SystemExit as stop:
    print("status", stop.code)
os.makedirs(os.path.join(folder, "app"))
write("app/__main__.py", "import part\nprint(__name__, part.value)\n")
write("app/part.py", "value = 'beside'\n")
runpy.run_path(os.path.join(folder, "app"), run_name="__main__")
print(os.path.join(folder, "app") in sys.path)
os.makedirs(os.path.join(folder, "empty"))
try:
    runpy.run_path(os.path.join(folder, "empty"))
except ImportError as error:
    print(str(error).replace(folder, "FOLDER"))
