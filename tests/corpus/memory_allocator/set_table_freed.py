# A set's large table is given back.
import sys
before = sys.getallocatedblocks()
s = set(range(10000, 10100))
middle = sys.getallocatedblocks()
s.clear()
after = sys.getallocatedblocks()
print(middle - before >= 100, after - before < 5)
