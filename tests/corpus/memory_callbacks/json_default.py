# What json.dumps holds while it asks `default`: the value, its mark, the items of a dict, the encoder.
import json
from sys import getrefcount


class Point:
    pass


def default(value):
    print("default", getrefcount(value))
    return 1


point = Point()
json.dumps(point, default=default)
json.dumps([point], default=default)
json.dumps((point, point), default=default)
json.dumps({"a": point}, default=default)
json.dumps({"k": [point]}, default=default, sort_keys=True)
json.dumps(point, default=default, check_circular=False)


class Encoder(json.JSONEncoder):
    def default(self, value):
        print("method", getrefcount(value), getrefcount(self))
        return {}


json.dumps(point, cls=Encoder)
json.dumps([point], cls=Encoder)
Encoder().encode({"a": point})
print(getrefcount(point))
