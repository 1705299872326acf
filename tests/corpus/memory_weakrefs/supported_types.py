# What can be referred to weakly.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
import collections
class L(list): pass
class D(dict): pass
def f(): pass
def g(): yield
for value in (L(), D(), set(), frozenset([1]), f, g(), A, len, collections.deque(), (x for x in ()), A(1).__init__, memoryview(b''), __import__('sys')):
    print(type(value).__name__, weakref.ref(value)() is value)
