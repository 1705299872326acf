# Functions let go of their arrays: the counts are the same again when they return, without the collector.
import gc
import sys

import numpy as np

gc.disable()
a = np.arange(12.0)
d = a.reshape(3, 4)
start = sys.getrefcount(a), sys.getrefcount(d)
calls = [lambda: np.roll(a, 1), lambda: np.roll(d, (1, -1), axis=(0, 1)), lambda: np.block([[d, d], [d, d]]),
         lambda: np.shares_memory(d[0], d[:, 0]), lambda: np.median(d, axis=1), lambda: np.percentile(d, 50),
         lambda: np.unique(d), lambda: np.apply_along_axis(sum, 0, d), lambda: np.vectorize(abs)(d), lambda: list(np.ndenumerate(d)),
         lambda: [x + 0 for x in np.nditer(d)], lambda: np.einsum("ij,kj->ik", d, d), lambda: np.histogram(d), lambda: np.pad(d, 1),
         lambda: np.insert(d, 1, 0, axis=1), lambda: np.split(a, 3), lambda: np.meshgrid(a[:2], a[:3]), lambda: np.gradient(a),
         lambda: np.interp(2.5, a, a), lambda: np.sort(d, axis=0), lambda: np.lexsort((a, a)), lambda: np.cov(d),
         lambda: np.polyfit(a, a, 1), lambda: np.select([d > 1], [d]), lambda: np.where(d > 1, d, 0), lambda: d.tolist(),
         lambda: np.array2string(d), lambda: repr(d), lambda: np.linalg.svd(d), lambda: np.array_split(a, 5), lambda: np.tile(d, 2)]
for number, call in enumerate(calls):
    call()
    now = sys.getrefcount(a), sys.getrefcount(d)
    if now != start:
        print(number, now, start)
        start = now
print("all", len(calls))
