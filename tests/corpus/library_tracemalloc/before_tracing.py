# What was made before start has no traceback, and freeing it changes no figure.
import tracemalloc

early = [0] * 5000
tracemalloc.start()
late = [0] * 3000
print(tracemalloc.get_object_traceback(early), tracemalloc.get_object_traceback(late) is None)
first = tracemalloc.get_traced_memory()[0]
first = tracemalloc.get_traced_memory()[0]
del early
print(tracemalloc.get_traced_memory()[0] - first)
del late
print(tracemalloc.get_traced_memory()[0] - first)
