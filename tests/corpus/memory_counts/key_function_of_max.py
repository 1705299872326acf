# max with several arguments holds them in a tuple.
import sys
seen = []
def key(x):
    seen.append(sys.getrefcount(x))
    return 1
max([1], [2], key=key)
min([[1], [2]], key=key)
print(seen)
