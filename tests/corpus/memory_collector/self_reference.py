# A list in itself: one object.
import gc
items = []
items.append(items)
del items
print(gc.collect())
