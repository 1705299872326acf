# getsizeof's default is for objects that have no size.
import sys
class Odd:
    def __sizeof__(self):
        raise TypeError("no size")
print(sys.getsizeof(Odd(), 7), sys.getsizeof(object=[], default=1), sys.getsizeof(Odd(), default=None))
try:
    sys.getsizeof()
except TypeError as error:
    print(error)
