# Mapping patterns ask for some keys; ** collects the others.
def handle(event):
    match event:
        case {"type": "click", "pos": (x, y)}:
            return f"click at {x},{y}"
        case {"type": "key", "key": str() as key, **rest} if rest:
            return f"key {key} with {rest}"
        case {"type": "key", "key": key}:
            return f"key {key}"
        case {1: one, -2.5: two, None: three}:
            return one, two, three
        case {}:
            return "some mapping"
    return "no mapping"


for event in ({"type": "click", "pos": (1, 2), "more": 0}, {"type": "click", "pos": 5}, {"type": "key", "key": "a"}, {"type": "key", "key": "b", "ctrl": True},
              {1: "x", -2.5: "y", None: "z"}, {}, [], {"type": "key", "key": 5}):
    print(handle(event))
from collections import defaultdict
d = defaultdict(list)
match d:
    case {"missing": value}:
        print("found", value)
    case _:
        print("not found", dict(d))
