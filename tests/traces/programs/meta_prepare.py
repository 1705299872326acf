# A metaclass with __prepare__, __new__ and __init__: who holds the namespace and the class while each runs.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **options):
        space = {"made_for": name}
        return space

    def __new__(mcs, name, bases, space, **options):
        cls = super().__new__(mcs, name, bases, space)
        return cls

    def __init__(cls, name, bases, space, **options):
        cls.options = options


class Named:
    def __set_name__(self, owner, name):
        self.place = (owner, name)


class Base(metaclass=Meta, level=1):
    named = Named()

    def __init_subclass__(cls, **options):
        cls.parent = Base


class Derived(Base, level=2):
    other = [Base.named]
