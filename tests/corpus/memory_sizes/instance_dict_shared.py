# Instances share the table of keys; the first ones' dicts have more room.
import sys
class Point:
    def __init__(self):
        self.x = 1
        self.y = 2
print([sys.getsizeof(Point().__dict__) for _ in range(4)])
points = [Point() for _ in range(14)]
print([sys.getsizeof(p.__dict__) for p in points])
