# x[indices] += 1 counts an index once, np.add.at as often as it occurs
import numpy as np

counts = np.zeros(4, dtype=int)
counts[[0, 1, 1, 1]] += 1
print(counts)
np.add.at(counts, [0, 1, 1, 1], 1)
print(counts, np.bincount([0, 1, 1, 1], minlength=4))
np.subtract.at(counts, [3], 5)
np.negative.at(counts, [0])
print(counts)
