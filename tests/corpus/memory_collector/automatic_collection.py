# 701 containers more than before start a collection.
import gc
gc.collect()
runs = []
gc.callbacks.append(lambda phase, info: runs.append((phase, info['generation'], len(keep))))
keep = []
for n in range(2000):
    keep.append([])
gc.callbacks.clear()
print(runs)
