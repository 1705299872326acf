# Inserting grows as appending does.
import sys
value = []
known = None
for count in range(80):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value.insert(0, count)
print(len(value), sys.getsizeof(value))
