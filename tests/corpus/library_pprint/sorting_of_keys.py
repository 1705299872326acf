# Keys are sorted, also of different types; sort_dicts=False and pp keep the order.
from pprint import pp, pprint

mapping = {"b": 1, "a": 2, "C": 3}
pprint(mapping)
pprint(mapping, sort_dicts=False)
pp(mapping)
pprint({3, 1, 2})
pprint({2: "int", "2": "str", (1,): "tuple"}.keys().__len__())
pprint(frozenset(range(30)), width=40, compact=True)
