# getmembers lists attributes by name; a predicate chooses.
import inspect

class Point:
    kind = "point"

    def __init__(self):
        self.x = 1

    def move(self):
        pass

    @property
    def broken(self):
        raise AttributeError("not yet")

point = Point()
print([name for name, value in inspect.getmembers(point) if not name.startswith("__")])
print([name for name, value in inspect.getmembers(Point, inspect.isfunction)])
print([(a.name, a.kind, a.defining_class.__name__) for a in inspect.classify_class_attrs(Point)
       if not a.name.startswith("__")])
print([name for name, value in inspect.getmembers_static(Point) if isinstance(value, property)])
