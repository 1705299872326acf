# At most 100 dead floats are kept.
import sys, gc
gc.collect()
n = len('ab')
floats = [n * 1.25 + k for k in range(300)]
before = sys.getallocatedblocks()
floats.clear()
after = sys.getallocatedblocks()
print(180 < before - after < 220)
