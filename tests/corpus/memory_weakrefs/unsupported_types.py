# Lists, ints, tuples and slots without __weakref__ have none.
import gc
import weakref
class A:
    def __init__(self, name):
        self.name = name
class S:
    __slots__ = ()
for value in ([], {}, 1, 'a', (), None, S(), object(), 1.5, range(3), slice(1)):
    try:
        weakref.ref(value)
    except TypeError as error:
        print(error)
