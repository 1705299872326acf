# __init_subclass__ and __set_name__ run while a class is made.
registry = []
class Field:
    def __set_name__(self, owner, name):
        self.name = name
        self.owner_name = owner.__name__
    def __get__(self, obj, kind=None):
        if obj is None:
            return self
        return obj.__dict__[self.name]
    def __set__(self, obj, value):
        obj.__dict__[self.name] = value
class Base:
    def __init_subclass__(cls, **kw):
        registry.append((cls, kw))
class Point(Base, mode="m1"):
    x = Field()
    y = Field()
p = Point()
p.x = [1]
p.y = p.x
d = p.__dict__
f = Point.x
registry.clear()
