# A comprehension's frame holds the iterator; the caller's stack too.
import sys
items = [[1], [2]]
print([sys.getrefcount(items) for x in items], [sys.getrefcount(x) for x in items])
print(list(sys.getrefcount(x) for x in items), {sys.getrefcount(items) for x in items})
