# A metaclass's __call__, __prepare__, __instancecheck__, __getitem__.
class M(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        return {"made": [name]}
    def __call__(cls, *args):
        obj = super().__call__(*args)
        cls.made.append(obj)
        return obj
    def __instancecheck__(cls, x):
        return x == 5
    def __subclasscheck__(cls, x):
        return True
    def __contains__(cls, x):
        return x in cls.made
class A(metaclass=M):
    def __new__(cls, v):
        self = super().__new__(cls)
        return self
    def __init__(self, v):
        self.v = v
    def __class_getitem__(cls, key):
        return (cls, key)
a = A([1])
b = isinstance(5, A)
c = isinstance(a, A)
d = a in A
e = issubclass(int, A)
f = A.made
f.clear()
