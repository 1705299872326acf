import gc
gc.set_threshold(10)
keep = []
keep += map(list, [()] * 100)
print(len(keep))
