# Numbers so large that half a step more is no other number: bins without width still find their places.
import numpy as np

for kind in ("f4", "f8"):
    for values in ([-1e10] * 3, [1e10, 1e10 + 1024], [0, 0, 0], [5, 5.0000001], [3]):
        counts, edges = np.histogram(np.array(values, kind), bins=3)
        print(kind, values, counts, edges.tolist())
