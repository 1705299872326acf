# Sizes beyond the signed, a count that is deleted twice, a loader that describes its module, where imports start from.
import sys
import types
import warnings


class Large:
    def __sizeof__(self):
        return sys.maxsize


class LargeInt(int):
    def __sizeof__(self):
        return sys.maxsize


print(sys.getsizeof(Large()) - sys.maxsize, sys.getsizeof(LargeInt()) - sys.maxsize)

error = BlockingIOError("a", "b", 3)
print(error.characters_written)
error.characters_written = 5
print(error.characters_written)
del error.characters_written
for what in lambda: error.characters_written, lambda: delattr(error, "characters_written"):
    try:
        what()
    except AttributeError as problem:
        print(problem)


class Loader:
    @classmethod
    def module_repr(cls, module):
        return f"<module {module.__name__!r} (crafted)>"


class BadLoader:
    def module_repr(self, module):
        raise KeyError

    def __repr__(self):
        return "a loader"


module = types.ModuleType("foo")
module.__loader__ = Loader
print(module)
module.__file__ = "/tmp/foo.py"
print(module)
module.__loader__ = BadLoader()
print(module)
del module.__file__
print(module)

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *place: print(category.__name__, message)
for names in ({"__package__": None, "__spec__": None, "__name__": "__main__"}, {"__name__": "a.b"}, {}):
    try:
        __import__("", names, {}, ("foo",), 1)
    except (ImportError, KeyError) as problem:
        print(type(problem).__name__, problem)
