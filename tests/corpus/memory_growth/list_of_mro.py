# type.mro() gives a list that grew by appending where several bases were merged, and one of the exact length elsewhere.
import sys


class A:
    pass


class B:
    pass


class OnlyA(A):
    pass


class Both(A, B):
    pass


class Merged(OnlyA, Both):
    pass


class Wide(*[type("Base%d" % i, (), {}) for i in range(9)]):
    pass


for cls in (object, int, bool, A, OnlyA, Both, Merged, Wide):
    order = cls.mro()
    print(cls.__name__, len(order), sys.getsizeof(order), sys.getsizeof(cls.__mro__), order == list(cls.__mro__))
