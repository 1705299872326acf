# The nan functions pass over NaN.
import numpy as np

a = np.array([[1.0, np.nan], [3.0, 5.0]])
print(np.nansum(a), np.nanmean(a), np.nanmax(a, axis=0), np.nanmin(a, axis=1), np.nanstd(a), np.nanargmax(a), np.nanprod(a))
print(np.nan_to_num(a, nan=-1.0), np.nancumsum(a))
