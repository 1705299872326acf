# Cycles of several kinds collected by hand; gc.get_referrers and is_tracked.
import gc

class Node:
    def __init__(self, name):
        self.name = name
        self.links = []

gc.disable()
a, b, c = Node("a"), Node("b"), Node("c")
a.links.append(b)
b.links.append(c)
c.links.append(a)
holders = len(gc.get_referrers(b))
tracked = [gc.is_tracked(x) for x in (a, a.links, (1, 2), {}, {"k": []}, "s")]
del a, b
alive = c.links[0].links[0].name
loop = []
loop.append(loop)
del loop
self_dict = {}
self_dict["me"] = self_dict
self_dict = None
freed = gc.collect()
c = None
freed = gc.collect()
lazy = (node for node in [Node("in generator")])
first = next(lazy)
first.links.append(lazy)
del first, lazy
freed = gc.collect()
