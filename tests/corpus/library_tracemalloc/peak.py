# The peak remembers what is gone; reset_peak begins anew from what is traced now.
import tracemalloc

tracemalloc.start()
big = bytearray(1_000_000)
del big
size, peak = tracemalloc.get_traced_memory()
print(size < 10_000, 1_000_000 < peak < 1_010_000)
tracemalloc.reset_peak()
size, peak = tracemalloc.get_traced_memory()
print(size < 10_000, peak < 10_000)
again = bytearray(500_000)
size, peak = tracemalloc.get_traced_memory()
print(size > 500_000, peak >= size)
tracemalloc.clear_traces()
print(tracemalloc.get_traced_memory()[0] < 1_000)
tracemalloc.stop()
print(tracemalloc.get_traced_memory())
