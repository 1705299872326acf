# __init_subclass__ runs for each subclass, __set_name__ for each attribute that has it, in order.
class Field:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner=None):
        return self if instance is None else instance.__dict__.get(self.name, "unset")

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}")
        instance.__dict__[self.name] = value


class Base:
    registry = {}

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        print("subclass", cls.__name__, key)
        Base.registry[key or cls.__name__] = cls


class Model(Base, key="model"):
    count = Field(int)
    title = Field(str)


class Child(Model):
    extra = Field(list)


m = Model()
print(m.count, Model.count.name, sorted(Base.registry))
m.count = 3
print(m.count, m.__dict__)
for value in ("x", None):
    try:
        m.count = value
    except TypeError as error:
        print(error)
late = Field(int)
Model.late = late
print(hasattr(late, "name"))
class BadName:
    def __set_name__(self, owner, name):
        raise ValueError("refused")
try:
    class Broken:
        attribute = BadName()
except RuntimeError as error:
    print(error, "|", repr(error.__cause__))
try:
    class Wrong(Base, unknown=1): pass
except TypeError as error:
    print(error)
class Explicit:
    def __init_subclass__(cls):
        print(cls, type(Explicit.__dict__["__init_subclass__"]))
class Sub(Explicit): pass
try:
    object.__init_subclass__(1)
except TypeError as error:
    print(error)
print(type("Dynamic", (Base,), {"f": Field(int)}, key="dyn").__name__, list(Base.registry))
