import gc
gc.collect()
a = [[]]
a.append([a])
del a
found = gc.collect()
print(found)
