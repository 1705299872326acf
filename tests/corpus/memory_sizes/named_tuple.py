# A named tuple is a tuple.
import sys
from collections import namedtuple
Point = namedtuple("Point", "x y")
print(sys.getsizeof(Point(1, 2)), sys.getsizeof((1, 2)), Point.__basicsize__, Point.__itemsize__)
