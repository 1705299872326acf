# clear gives the block back; the list starts anew.
import sys
items = list(range(1000))
items.clear()
print(sys.getsizeof(items))
items.append(1)
print(sys.getsizeof(items))
items[:] = []
print(sys.getsizeof(items))
items = items * 5
print(sys.getsizeof(items))
