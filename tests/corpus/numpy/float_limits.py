# finfo knows the limits of float types.
import numpy as np

for kind in (np.float16, np.float32, np.float64):
    info = np.finfo(kind)
    print(info.dtype, info.bits, info.eps, info.max, info.min, info.tiny, info.precision, info.nmant)
