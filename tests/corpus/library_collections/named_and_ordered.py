# namedtuple, OrderedDict, defaultdict, ChainMap.
from collections import ChainMap, OrderedDict, defaultdict, namedtuple

Point = namedtuple("Point", "x y", defaults=[0])
point = Point(3)
print(point, point.x, point._asdict(), point._replace(y=5), Point._fields, Point._field_defaults, Point._make([1, 2]), point == (3, 0), namedtuple("P", "a, class", rename=True)._fields)
order = OrderedDict(a=1, b=2, c=3)
order.move_to_end("a")
print(order, order.popitem(), order.popitem(last=False), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, list(reversed(OrderedDict(a=1, b=2))))
groups = defaultdict(list)
groups["x"].append(1)
print(groups, groups.get("y"), "y" in groups, defaultdict(int, a=1)["z"], groups.default_factory)
chain = ChainMap({"a": 1}, {"a": 2, "b": 3})
chain["c"] = 4
print(chain, chain["a"], chain["b"], chain.maps, chain.new_child({"a": 0})["a"], chain.parents, sorted(chain), len(chain))
for attempt in (lambda: Point(), lambda: Point(1, 2, 3), lambda: namedtuple("P", "a a"), lambda: namedtuple("P", "class"), lambda: point._replace(z=1), lambda: order.move_to_end("q"),
                lambda: defaultdict(5), lambda: defaultdict()["x"], lambda: chain.pop("b"), lambda: ChainMap()["q"]):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
