# pkgutil: modules of folders, packages walked through, files beside a package, objects by their dotted names.
import os
import pkgutil
import sys
import tempfile

folder = tempfile.mkdtemp()
sys.path.insert(0, folder)


def write(name, text=""):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


write("zoo/__init__.py", "keeper = 'Ann'\n")
write("zoo/lion.py", "class Lion:\n    legs = 4\n    class Cub:\n        legs = 4.0\n")
write("zoo/birds/__init__.py")
write("zoo/birds/owl.py", "wings = 2\n")
write("zoo/notes.txt", "feed at noon\n")
write("zoo/bad name.py")
write("zoo/empty/readme.txt")
write("single.py", "pass\n")

for info in pkgutil.iter_modules([folder]):
    print(info.name, info.ispkg, type(info.module_finder).__name__)
import zoo

print([info.name for info in pkgutil.iter_modules(zoo.__path__, "zoo.")])
print([(name, is_package) for _, name, is_package in pkgutil.walk_packages([folder])])
print("zoo.birds" in sys.modules, "zoo.lion" in sys.modules)
print(pkgutil.get_data("zoo", "notes.txt"))
print(pkgutil.resolve_name("zoo.lion:Lion.Cub").legs, pkgutil.resolve_name("zoo.lion.Lion").legs, pkgutil.resolve_name("zoo").keeper)
for name in ("zoo.lion:Tiger", "zoo.tiger", "not there", ""):
    try:
        print(pkgutil.resolve_name(name))
    except Exception as error:
        print(type(error).__name__, str(error).replace(folder, "FOLDER"))
try:
    list(pkgutil.iter_modules(folder))
except ValueError as error:
    print(error)
print(type(pkgutil.get_loader("zoo")).__name__, pkgutil.find_loader("nowhere"), pkgutil.ModuleInfo._fields)
second = tempfile.mkdtemp()
os.makedirs(os.path.join(second, "zoo"))
with open(os.path.join(second, "zoo", "__init__.py"), "w"):
    pass
with open(os.path.join(second, "zoo", "fish.py"), "w") as file:
    file.write("fins = 7\n")
sys.path.append(second)
zoo.__path__ = pkgutil.extend_path(zoo.__path__, "zoo")
import zoo.fish

print(zoo.fish.fins, len(zoo.__path__))
