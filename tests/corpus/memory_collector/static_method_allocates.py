# A staticmethod asks its function for five attributes; those that are missing cost a tuple for the error's arguments.
import gc


def allocations(make):
    gc.collect()
    before = gc.get_count()[0]
    kept = make()
    return gc.get_count()[0] - before


def function():
    pass


class Callable:
    def __getattr__(self, name):
        print("asked for", name)
        raise AttributeError(name)


for make in (lambda: staticmethod(5), lambda: classmethod(5), lambda: staticmethod(len), lambda: staticmethod(function),
             lambda: property(function)):
    print(allocations(make))
staticmethod(Callable())
print(sorted(staticmethod(function).__dict__), sorted(classmethod(len).__dict__), sorted(staticmethod([]).__dict__))


class Broken:
    def __getattr__(self, name):
        raise ValueError(name)


try:
    staticmethod(Broken())
except ValueError as error:
    print("other errors come through:", error)
