# dataclass and namedtuple instances.
from collections import namedtuple, deque, defaultdict, Counter, OrderedDict
P = namedtuple("P", "x y")
p = P([1], 2000)
q = p._replace(y=p)
d = deque([p, q], 3)
d.append([1])
d.append([2])
dd = defaultdict(list)
dd["a"].append(p.x)
n = dd["b"]
c = Counter("abca")
o = OrderedDict(a=[1])
o["b"] = o["a"]
o.move_to_end("a")
