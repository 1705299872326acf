# A full collection waits until a quarter of the old objects is new.
import gc
gc.collect()
old = [[] for _ in range(40000)]
gc.collect()
runs = []
gc.callbacks.append(lambda phase, info: runs.append(info['generation']) if phase == 'start' else None)
new = [[] for _ in range(120000)]
gc.callbacks.clear()
print(len(runs), runs.count(0), runs.count(1), runs.count(2))
