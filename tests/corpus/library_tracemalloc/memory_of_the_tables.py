# get_tracemalloc_memory: the tables' own bytes, by entries and buckets.
import tracemalloc

print(tracemalloc.get_tracemalloc_memory())
tracemalloc.start()
print(tracemalloc.get_tracemalloc_memory())
blocks = [bytes(500) for _ in range(1000)]
grown = tracemalloc.get_tracemalloc_memory()
print(grown > 1000 * 32)
tracemalloc.clear_traces()
print(tracemalloc.get_tracemalloc_memory() < grown)
tracemalloc.stop()
print(tracemalloc.get_tracemalloc_memory())
