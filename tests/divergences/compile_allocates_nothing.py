# Compiling at run time: CPython's compiler makes dicts and lists that the collector counts, ours uses host memory.
import gc
gc.collect()
exec("1")
print(gc.get_count()[0])
