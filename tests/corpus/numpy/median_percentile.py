# median takes the middle, percentile goes between elements in proportion.
import numpy as np

a = np.array([7, 1, 3, 5])
print(np.median(a), np.median([3, 1, 2]), np.percentile(a, 50), np.percentile(a, [25, 75]), np.quantile(a, 0.1))
print(np.median([[1, 5], [3, 9]], axis=0), np.percentile([[1, 5], [3, 9]], 50, axis=1))
print(np.median([1, np.nan]), np.nanmedian([1, np.nan, 3]), np.ptp(a))
try:
    np.percentile(a, 101)
except ValueError as error:
    print(error)
