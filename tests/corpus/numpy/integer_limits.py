# iinfo knows the limits of integer types.
import numpy as np

for kind in (np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.int64, np.uint64):
    info = np.iinfo(kind)
    print(info.dtype, info.bits, info.min, info.max)
print(np.iinfo(np.int8))
