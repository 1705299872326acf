import gc

print(gc.get_threshold())
gc.collect()
before = gc.get_count()
keep = [[] for i in range(300)]
after = gc.get_count()
print(after[0] - before[0])
keep += [[] for i in range(500)]
print(gc.get_count()[1] - before[1])
print(gc.collect(0))
