# A dict is tracked once it holds something that may be in a cycle.
import gc
d = {}
print(gc.is_tracked(d))
d[1] = 'a'
print(gc.is_tracked(d))
d[2] = []
print(gc.is_tracked(d))
del d[2]
print(gc.is_tracked(d))
gc.collect()
print(gc.is_tracked(d))
d[3] = (1, 2)
print(gc.is_tracked(d))
