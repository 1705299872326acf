# dict.items() uses its pair again when nobody holds it.
import sys
d = {1: [1], 2: [2], 3: [3]}
print([sys.getrefcount(v) for k, v in d.items()])
ids = {id(pair) for pair in d.items()}
kept = list(d.items())
print(len({id(p) for p in kept}), [sys.getrefcount(p) for p in kept])
