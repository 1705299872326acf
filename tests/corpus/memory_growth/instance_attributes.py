# The dict of an instance while attributes come.
import sys
value = type('C', (), {})().__dict__
known = None
for count in range(60):
    size = sys.getsizeof(value)
    if size != known:
        print(count, size)
        known = size
    value['n%d' % count] = 1
print(len(value), sys.getsizeof(value))
