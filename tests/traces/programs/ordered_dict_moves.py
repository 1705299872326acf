# OrderedDict: moving, popping and its size; a Counter.
from collections import OrderedDict, Counter, defaultdict
import sys

order = OrderedDict()
size = sys.getsizeof(order)
order["a"] = ["first"]
order["b"] = ["second"]
order.move_to_end("a")
size = sys.getsizeof(order)
last = order.popitem()
order["c"] = last
copy = order.copy()
key = next(iter(copy))
counts = Counter("abracadabra")
top = counts.most_common(1)
counts.subtract({"a": 2})
groups = defaultdict(list)
for word in ("apple", "avocado", "bean"):
    groups[word[0]].append(word)
factory = groups.default_factory
del order
