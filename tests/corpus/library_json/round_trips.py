# What survives a trip through JSON, and what changes.
import json

for value in ((1, 2), {1: "a"}, {None: 1, True: 2}, [1.0, 1e16, 0.1], "tab\t", {"a": [{}]}, 10 ** 20, -0.0, True):
    back = json.loads(json.dumps(value))
    print(repr(value), repr(back), back == value)
print(json.loads(json.dumps("\ud800")) == "\ud800", json.dumps("\ud800"), json.loads("[1.5e3, 1E-2, 123456789012345678901234567890]"))
