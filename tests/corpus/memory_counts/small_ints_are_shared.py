# getrefcount of shared objects moves by what the program adds.
import sys
before = sys.getrefcount(None), sys.getrefcount(7)
many = [None] * 1000 + [7] * 500
after = sys.getrefcount(None), sys.getrefcount(7)
print(after[0] - before[0], after[1] - before[1])
