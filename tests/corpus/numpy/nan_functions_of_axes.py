# The functions that leave NaN out, along an axis of three: shapes, types and layout are those of the plain ones.
import numpy as np

for kind in ("i8", "f8", "f4"):
    a = np.arange(18).reshape(3, 2, 3).astype(kind).swapaxes(0, 2)
    if kind != "i8":
        a[1, 0, 2] = np.nan
    for function in (np.nansum, np.nanmax, np.nanmean, np.nanprod, np.nanvar, np.nanstd, np.nancumsum, np.nanmedian):
        r = function(a, axis=-2)
        print(kind, function.__name__, r.dtype, r.shape, r.tolist())
