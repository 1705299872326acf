# importlib.util and importlib.machinery: specs made by hand, modules from them, files loaded under any name.
import importlib
import importlib.machinery
import importlib.util
import os
import sys
import tempfile

spec = importlib.machinery.ModuleSpec("thing", None)
print(spec, spec.parent == "", spec.has_location, spec.cached, spec.loader_state)
inner = importlib.machinery.ModuleSpec("pack.age", None, origin="nowhere", is_package=True)
print(inner, inner.parent)
print(spec == importlib.machinery.ModuleSpec("thing", None), spec == inner, spec == "thing")

folder = tempfile.mkdtemp()
path = os.path.join(folder, "odd name.py")
with open(path, "w") as file:
    file.write("answer = 6 * 7\nwhere = __file__\n")
spec = importlib.util.spec_from_file_location("plugin", path)
plugin = importlib.util.module_from_spec(spec)
print(plugin.__name__, hasattr(plugin, "answer"), "plugin" in sys.modules)
spec.loader.exec_module(plugin)
print(plugin.answer, plugin.where == path, "plugin" in sys.modules)
print(spec.loader.get_source("plugin").splitlines(), spec.loader.is_package("plugin"))
print(importlib.util.spec_from_file_location("data", "data.txt"))

empty = importlib.util.module_from_spec(importlib.util.spec_from_loader("bare", loader=None))
print(empty, empty.__spec__, empty.__loader__, repr(empty.__package__))
for call in (lambda: importlib.util.find_spec("no_such_module"), lambda: importlib.util.find_spec("no.such"),
             lambda: importlib.util.resolve_name(".part", "whole"), lambda: importlib.util.resolve_name("..part", "whole"),
             lambda: importlib.util.resolve_name(".part", ""), lambda: importlib.import_module(".part"),
             lambda: importlib.import_module(""), lambda: importlib.reload(7), lambda: importlib.reload(empty),
             lambda: importlib.import_module("..x", "only"), lambda: importlib.util.find_spec("sys").origin,
             lambda: importlib.util.find_spec("__main__"), lambda: spec.loader.get_filename("other"),
             lambda: importlib.util.cache_from_source("/a/b.py"),
             lambda: importlib.util.source_from_cache("/a/__pycache__/b.cpython-311.pyc"),
             lambda: importlib.machinery.SOURCE_SUFFIXES):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print("math" in sys.builtin_module_names or "math" in sys.stdlib_module_names, "json" in sys.builtin_module_names)
print(type(sys.stdlib_module_names), {"json", "sys", "_thread", "__future__"} <= sys.stdlib_module_names, "numpy" in sys.stdlib_module_names)
