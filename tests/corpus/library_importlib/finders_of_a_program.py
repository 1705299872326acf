# sys.meta_path: a finder that makes modules out of a dictionary, one that only watches, and what a loader may do.
import importlib.abc
import importlib.machinery
import importlib.util
import sys

TEXTS = {"poem": "lines = ['one', 'two']\n", "book": "", "book.chapter": "from . import __name__ as parent\npages = 12\n",
         "wrong": "1 / 0\n"}


class DictFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path, target=None):
        if name in TEXTS:
            print("found", name, path)
            return importlib.machinery.ModuleSpec(name, self, origin="a dictionary", is_package=name == "book")

    def create_module(self, spec):
        print("create", spec.name, spec.origin, spec.parent)

    def exec_module(self, module):
        exec(TEXTS[module.__name__], module.__dict__)


class Watcher:
    seen = []

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        cls.seen.append((name, path))


print([getattr(finder, "__name__", finder) for finder in sys.meta_path][:0], len(sys.meta_path) >= 3)
finder = DictFinder()
sys.meta_path.insert(0, finder)
sys.meta_path.append(Watcher)

import poem
import book.chapter

print(poem.lines, poem, poem.__loader__ is finder)
print(book.chapter.pages, book.chapter.parent, book.__path__, book.chapter.__package__)
for name in ("nowhere", "book.missing", "wrong"):
    try:
        importlib.import_module(name)
    except Exception as error:
        print(type(error).__name__, error, name in sys.modules)
print(Watcher.seen)
print(importlib.util.find_spec("poem").loader is finder)
sys.meta_path.remove(finder)
del sys.modules["poem"]
try:
    import poem
except ModuleNotFoundError as error:
    print(error, error.name)
print(importlib.util.find_spec("nowhere"), Watcher.seen[-1])
