# Instances are pickled with their attributes; classes and functions by name.
import pickle

class Point:
    def __init__(self, x, y):
        print("init")
        self.x, self.y = x, y

class Slotted:
    __slots__ = ("a", "b")

def function():
    return "called"

point = Point(1, 2)
for protocol in (0, 2, 5):
    copy = pickle.loads(pickle.dumps(point, protocol))
    print(copy.__dict__, type(copy) is Point, copy is point)
slotted = Slotted()
slotted.a = 5
copy = pickle.loads(pickle.dumps(slotted))
print(copy.a, hasattr(copy, "b"))
print(pickle.loads(pickle.dumps(function)) is function, pickle.loads(pickle.dumps(Point)) is Point)
try:
    pickle.dumps(slotted, 1)
except TypeError as error:
    print(error)
