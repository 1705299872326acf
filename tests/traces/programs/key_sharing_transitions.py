# Instances share their keys until an attribute comes out of order or is deleted.
import sys

class Thing:
    def __init__(self, a, b):
        self.a = a
        self.b = b

first = Thing([1], [2])
second = Thing([3], [4])
space = first.__dict__
size = sys.getsizeof(space)
second.c = [5]
third = Thing([6], [7])
third.d = third.a
fourth = Thing(0, 0)
del fourth.a
fourth.a = [8]
spaces = [vars(one) for one in (second, third, fourth)]
space["e"] = [9]
size = sys.getsizeof(space)
del first
spaces.clear()
second.__dict__ = {"only": third}
