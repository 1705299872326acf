# While a class is made, its tuple of bases is held once, by the call that makes it, besides the metaclass's own frames
import gc
import sys


class Meta(type):
    def __new__(mcls, name, bases, space):
        print("__new__", name, sys.getrefcount(bases) if bases else "-", sys.getrefcount(space))
        return super().__new__(mcls, name, bases, space)

    def __init__(cls, name, bases, space):
        print("__init__", name, sys.getrefcount(bases) if bases else "-", bases is cls.__bases__)

    @classmethod
    def __prepare__(mcls, name, bases):
        print("__prepare__", name, sys.getrefcount(bases) if bases else "-")
        return {}


class A(metaclass=Meta):
    pass


class B(A):
    print("body", [sys.getrefcount(x) for x in gc.get_referrers(A) if type(x) is tuple])


class Stand:
    def __mro_entries__(self, bases):
        print("entries", sys.getrefcount(bases))
        return (A,)


class C(Stand()):
    pass


print(C.__orig_bases__[0].__class__.__name__, sys.getrefcount(C.__orig_bases__), sys.getrefcount(C.__bases__))
made = Meta("D", (A, object), {})
print(sys.getrefcount(made.__bases__))
