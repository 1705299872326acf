# A list display of three has room for exactly three (and one).
import sys
value = [1, 2, 3]
known = None
for count in range(60):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value.append(count)
print(len(value), sys.getsizeof(value))
