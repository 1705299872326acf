# importlib.import_module and __import__: modules by name, relative names, errors.
import importlib
import sys

print(importlib.import_module("math") is sys.modules["math"], importlib.import_module("os.path").__name__)
print(importlib.import_module(".abc", "collections").__name__, importlib.import_module("json.decoder").JSONDecodeError.__name__)
print(__import__("os.path").__name__, __import__("os.path", fromlist=["join"]).__name__)
for arguments in ((".abc",), ("...abc", "collections"), ("",), ("nothing_of_this_name",), ("math.nothing",)):
    try:
        print(importlib.import_module(*arguments))
    except (ImportError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
importlib.invalidate_caches()
