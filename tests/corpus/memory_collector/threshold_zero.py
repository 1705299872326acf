# A threshold of 0 stops automatic collections.
import gc
gc.set_threshold(0)
print(gc.get_threshold())
keep = [[] for _ in range(5000)]
print(gc.get_count()[0] > 4000)
gc.set_threshold(700)
print(gc.get_threshold())
