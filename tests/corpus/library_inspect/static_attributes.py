# getattr_static looks without running anything.
import inspect

class Lazy:
    stored = 1

    @property
    def computed(self):
        raise RuntimeError("ran")

    def __getattr__(self, name):
        raise RuntimeError("ran too")

lazy = Lazy()
lazy.own = 5
print(type(inspect.getattr_static(lazy, "computed")).__name__, inspect.getattr_static(lazy, "own"),
      inspect.getattr_static(Lazy, "stored"), inspect.getattr_static(lazy, "absent", "default"))
try:
    inspect.getattr_static(lazy, "absent")
except AttributeError as error:
    print(repr(error))
