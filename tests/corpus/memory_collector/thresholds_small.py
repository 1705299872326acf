# With thresholds (10, 2, 1) collections follow each other quickly.
import gc
gc.collect()
seen = []
gc.callbacks.append(lambda phase, info: seen.append(info['generation']) if phase == 'start' else None)
gc.set_threshold(10, 2, 1)
keep = [[] for _ in range(300)]
gc.set_threshold(700, 10, 10)
gc.callbacks.clear()
print(seen)
