# Dead list heads are kept, at most 80.
import gc
gc.collect()
lists = [[] for _ in range(100)]
places = [id(x) for x in lists]
lists.clear()
new = [[] for _ in range(80)]
print(sum(id(x) in places for x in new))
x = []
i = id(x)
del x
y = []
print(id(y) == i)
