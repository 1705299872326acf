# Counts after collections of each generation.
import gc
gc.collect()
for n in (0, 0, 1, 0, 2):
    gc.collect(n)
    print(gc.get_count())
