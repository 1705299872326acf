# zip uses its tuple again when nobody holds it.
import sys
pairs = zip([[1], [2], [3]], [[4], [5], [6]])
print([sys.getrefcount(p) for p in pairs])
kept = list(zip([1, 2], [3, 4]))
print([sys.getrefcount(p) for p in kept], kept[0] is kept[1])
