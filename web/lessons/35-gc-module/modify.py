import gc
def litter():
    x = []; x.append(x)
gc.set_threshold(50)
print(gc.isenabled())
gc.collect()
for i in range(200):
    litter()
print(gc.collect())
