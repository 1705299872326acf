# In a sort key the list's items are held by the copy.
import sys
items = [[3], [1]]
seen = []
def key(x):
    seen.append(sys.getrefcount(x))
    return x
sorted(items, key=key)
items.sort(key=key)
max(items, key=key)
list(map(key, items))
list(filter(key, items))
print(seen)
