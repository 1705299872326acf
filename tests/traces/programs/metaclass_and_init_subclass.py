# Classes that register themselves, and a metaclass with state.
class Registry(type):
    known = []
    def __new__(mcls, name, bases, space, **options):
        cls = super().__new__(mcls, name, bases, space)
        mcls.known.append((name, options))
        return cls
    def __init__(cls, name, bases, space, **options):
        super().__init__(name, bases, space)
        cls.options = options

class Base(metaclass=Registry, level=1):
    pass

class Child(Base, level=2):
    data = ["child"]

instance = Child()
instance.extra = Child.data
levels = [options for _, options in Registry.known]
Registry.known.clear()
other = Base()
other.extra = instance
kept = instance.extra
