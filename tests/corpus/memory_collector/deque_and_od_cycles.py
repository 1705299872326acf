# Cycles through deque, OrderedDict, defaultdict, partial, property.
import gc
from collections import deque, OrderedDict, defaultdict
import functools
gc.collect()
d = deque()
d.append(d)
o = OrderedDict()
o[1] = o
e = defaultdict(list)
e[1] = e
p = [None]
p[0] = functools.partial(print, p)
del d, o, e, p
print(gc.collect())
