# match: attributes taken out of instances by position and by name.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x = x
        self.y = y

class Segment:
    def __init__(self, start, end):
        self.start = start
        self.end = end

def where(shape):
    match shape:
        case Point(0, y):
            found = ["axis", y]
        case Point(x=left, y=[*parts]):
            found = [left, parts]
        case Segment(start=Point(x, _), end=end):
            found = [x, end]
        case _:
            found = shape
    return found

labels = ["p", "q"]
first = where(Point(0, labels))
second = where(Point(5, labels))
line = Segment(Point(7, 8), Point(9, labels))
third = where(line)
del line
fourth = where(labels)
