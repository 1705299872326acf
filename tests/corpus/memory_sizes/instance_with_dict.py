# An instance's size is the same whatever attributes it has.
import sys
class Point:
    pass
p = Point()
print(sys.getsizeof(p))
for number in range(40):
    setattr(p, "name%d" % number, number)
print(sys.getsizeof(p))
