# |= with one-entry dicts.
import sys
value = {}
known = None
for count in range(60):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value |= {count: 1}
print(len(value), sys.getsizeof(value))
