class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

d = {}
d[Point(1, 2)] = "first"
d[Point(1, 2)] = "second"
print(len(d))
