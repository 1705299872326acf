# Survivors move to the next generation.
import gc
gc.collect()
items = [[]]
def where(o):
    return [n for n in range(3) if any(x is o for x in gc.get_objects(n))]
print(where(items))
gc.collect(0)
print(where(items))
gc.collect(1)
print(where(items))
gc.collect()
print(where(items))
