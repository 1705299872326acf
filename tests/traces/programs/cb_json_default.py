# Inside the function that json asks for what it cannot write: the value, its list and the dict above it are held.
import json


class Point:
    def __init__(self, x):
        self.x = x


def default(value):
    parts = [value.x]
    return parts


point = Point(1.5)
whole = {"points": [point, point]}
text = json.dumps(whole, default=default)
short = json.dumps(point, default=default, sort_keys=True)
