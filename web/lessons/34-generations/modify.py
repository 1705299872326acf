import gc
gc.collect()
print(gc.get_threshold())
keep = []
base = gc.get_count()[1]
keep += map(list, [()] * 800)
print(gc.get_count()[1] - base)
