# A defaultdict grows by being asked.
import sys
value = __import__('collections').defaultdict(list)
known = None
for count in range(60):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value[count]
print(len(value), sys.getsizeof(value))
