# A full collection empties the free lists.
import gc, sys
lists = [[] for _ in range(70)]
lists.clear()
before = sys.getallocatedblocks()
gc.collect(1)
middle = sys.getallocatedblocks()
gc.collect()
print(before - middle < 10, middle - sys.getallocatedblocks() >= 60)
