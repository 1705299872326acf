import gc
def litter():
    x = []; x.append(x)
gc.disable()
print(gc.isenabled())
gc.collect()
for i in range(60):
    litter()
print(gc.collect())
gc.enable()
gc.set_threshold(20)
for i in range(60): litter()
print(gc.collect() < 60, gc.get_threshold())
