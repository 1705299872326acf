# A running loop holds the iterator, and that the list.
import sys
items = [1, 2]
print(sys.getrefcount(items))
for x in items:
    print(sys.getrefcount(items))
for x in items:
    for y in items:
        print(sys.getrefcount(items))
print(sys.getrefcount(items))
