# The types of collections have layouts of their own.
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from pprint import pprint

pprint(Counter("mississippi river" * 3), width=30)
pprint(OrderedDict((word, len(word)) for word in "some words of different length".split()), width=40)
pprint(defaultdict(list, {i: list(range(i)) for i in range(7)}), width=40)
pprint(deque(range(25), maxlen=30), width=30, compact=True)
pprint(ChainMap({"a": list(range(12))}, {"b": list(range(12))}), width=40)
