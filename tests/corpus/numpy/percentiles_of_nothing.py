# Percentiles along an empty axis are an error, of empty rows an empty result
import numpy as np

for shape in ((0,), (0, 3)):
    try:
        np.percentile(np.zeros(shape), 50, axis=0)
    except IndexError as error:
        print(error)
print(np.percentile(np.zeros((3, 0)), 25, axis=0))
print(np.percentile([1, 2, 3, 4], [0, 25, 50, 100]), np.percentile([[1, 2], [3, 10]], 50, axis=1), np.quantile([1.0, 9.0], 0.5))
print(np.percentile([1, 2, 3, 4], 40, method="lower"), np.percentile([1, 2, 3, 4], 40, method="nearest"))
try:
    np.percentile([1], 101)
except ValueError as error:
    print(error)
