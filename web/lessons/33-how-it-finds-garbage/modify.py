import gc
gc.collect()
kept = []
kept.append([kept])

lost = []
lost.append([lost])
found = lost[0]
del lost
print(gc.collect())
