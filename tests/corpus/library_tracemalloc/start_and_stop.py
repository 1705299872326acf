# start, stop, is_tracing, the limit of frames, and what is refused.
import tracemalloc

print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory(), tracemalloc.get_traceback_limit())
for wrong in (0, -1, 65536, "x", 1.5):
    try:
        tracemalloc.start(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    tracemalloc.take_snapshot()
except RuntimeError as error:
    print(error)
tracemalloc.start(7)
print(tracemalloc.is_tracing(), tracemalloc.get_traceback_limit())
tracemalloc.start(3)
print(tracemalloc.get_traceback_limit())
tracemalloc.stop()
tracemalloc.stop()
print(tracemalloc.is_tracing(), tracemalloc.get_traceback_limit())
print(tracemalloc.get_object_traceback([]))
for call in (lambda: tracemalloc.start(1, 2), lambda: tracemalloc.start(nframe=1), lambda: tracemalloc.stop(1),
             lambda: tracemalloc.get_object_traceback()):
    try:
        call()
    except TypeError as error:
        print(error)
print(tracemalloc.start, tracemalloc.start.__module__)
