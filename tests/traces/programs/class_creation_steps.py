# Making a class: namespace, metaclass, keywords.
class Meta(type):
    def __new__(mcls, name, bases, space, **kw):
        cls = super().__new__(mcls, name, bases, space)
        cls.kw = kw
        return cls
    def __init__(cls, name, bases, space, **kw):
        super().__init__(name, bases, space)
class A(metaclass=Meta, tag=[1]):
    field = (1, [2])
    def method(self):
        return self.field
a = A()
r = a.method()
B = type("B", (A,), {"other": {"k": 1}})
b = B()
b.x = b.other
del a
names = A.kw
