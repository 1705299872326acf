# New containers are in generation 0.
import gc
gc.collect()
before = len(gc.get_objects(0))
keep = [[] for _ in range(50)]
print(len(gc.get_objects(0)) - before)
gc.collect(0)
print(len(gc.get_objects(1)) >= 50)
