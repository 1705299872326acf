import gc
def litter():
    x = []; x.append(x)
gc.set_threshold(20)
print(gc.isenabled())
gc.collect()
for i in range(60):
    litter()
print(gc.collect())
