# imp, which is deprecated: new modules, finding and loading by hand, the import lock, kinds of files.
import os
import sys
import tempfile
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    import imp
print([str(warning.message).split(";")[0] for warning in caught], caught[0].category.__name__)
module = imp.new_module("fresh")
print(module.__name__, type(module).__name__, "fresh" in sys.modules)
print(imp.lock_held(), imp.acquire_lock(), imp.lock_held(), imp.release_lock(), imp.lock_held())
try:
    imp.release_lock()
except RuntimeError as error:
    print(error)
folder = tempfile.mkdtemp()
path = os.path.join(folder, "tool.py")
with open(path, "w") as file:
    file.write("count = globals().get('count', 0) + 1\n")
tool = imp.load_source("tool", path)
print(tool.count, sys.modules["tool"] is tool, imp.load_source("tool", path).count)
file, where, details = imp.find_module("tool", [folder])
print(where == path, details, file.read().strip())
file.close()
print(imp.find_module("sys"), imp.is_builtin("sys") != 0, imp.is_builtin("no_such"), imp.is_frozen("no_such"))
for call in (lambda: imp.find_module("no_such_module"), lambda: imp.find_module(3), lambda: imp.find_module("x", "path"),
             lambda: imp.load_module("x", None, "f", ("", "w", 1)), lambda: imp.load_module("x", None, "f", (".py", "r", 1)),
             lambda: imp.load_module("x", None, "f", ("", "", 77))):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(imp.get_tag(), imp.cache_from_source("/a/b.py"), imp.PY_SOURCE, imp.PKG_DIRECTORY, imp.C_BUILTIN)
