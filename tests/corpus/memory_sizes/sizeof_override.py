# getsizeof asks __sizeof__ and adds the collector's head.
import sys
class Small:
    def __sizeof__(self):
        return 10
class Slim:
    __slots__ = ()
    def __sizeof__(self):
        return 10
class Bad:
    def __sizeof__(self):
        return -1
class Worse:
    def __sizeof__(self):
        return "x"
print(sys.getsizeof(Small()), sys.getsizeof(Slim()), Small().__sizeof__())
for cls in (Bad, Worse):
    try:
        sys.getsizeof(cls())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(sys.getsizeof(Worse(), -1))
