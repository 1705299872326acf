# Struct, pickle and other modules are Python here and C in CPython: arguments of their callbacks are held a few times more.
import pickle
import struct
from sys import getrefcount


class Number:
    def __index__(self):
        print("index", getrefcount(self))
        return 1

    def __reduce__(self):
        print("reduce", getrefcount(self))
        return Number, ()


number = Number()
struct.Struct("i").pack(number)
pickle.dumps(number)
