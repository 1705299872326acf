# A copy of a dict with many holes is made compact.
import sys
d = {n: n for n in range(100)}
print(sys.getsizeof(d), sys.getsizeof(d.copy()))
for n in range(95):
    del d[n]
print(len(d), sys.getsizeof(d), sys.getsizeof(d.copy()), sys.getsizeof(dict(d)), sys.getsizeof({**d}))
