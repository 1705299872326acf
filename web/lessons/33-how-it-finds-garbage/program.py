import gc
gc.collect()
kept = []
kept.append([kept])

lost = []
lost.append([lost])
del lost

print(gc.collect())
