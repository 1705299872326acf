# How many allocations the collector has counted when a module's first statement runs.
import gc
print(gc.get_count())
print(gc.get_stats()[0])
