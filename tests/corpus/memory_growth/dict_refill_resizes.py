# After many deletions an insertion resizes the dict to what it needs.
import sys
d = {n: n for n in range(85)}
for n in range(80):
    del d[n]
print(sys.getsizeof(d))
for n in range(1000, 1040):
    d[n] = n
    print(len(d), sys.getsizeof(d)) if n % 8 == 0 else None
