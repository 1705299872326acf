import gc
gc.collect()
print(gc.get_threshold())
keep = []
base = gc.get_count()[1]
keep += map(list, [()] * 500)
print(gc.get_count()[1] - base)
keep += map(list, [()] * 500)
print(gc.get_count()[1] - base)
numbers = list(map(float, range(2000)))
print(gc.get_count()[1] - base)
