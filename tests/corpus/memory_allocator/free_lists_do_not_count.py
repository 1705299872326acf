# A container from a free list is not an allocation for the collector.
import gc
gc.collect()
x = [[] for _ in range(20)]
a = gc.get_count()[0]
x.clear()
b = gc.get_count()[0]
y = [[] for _ in range(20)]
c = gc.get_count()[0]
print(b - a, c - b)
