class Base:
    __slots__ = ("a", "__weakref__")
    def __init__(self, a):
        self.a = a
class Child(Base):
    __slots__ = ("b",)
class Open(Child):
    pass
x = Base([1])
y = Child(x)
y.b = y.a.a
z = Open(y)
z.b = z
z.c = [z.b, y]
del z.b
z.d = Base.a
y = None
z.c.clear()
del x
