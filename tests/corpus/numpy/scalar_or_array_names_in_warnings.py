# Warnings tell whether two numbers were computed as scalars or as arrays
import warnings
import numpy as np

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print("-", message)
for left, right in ((np.float64(1), 0), (np.float32(1), 0), (np.float32(1), np.int64(0)), (np.int8(1), np.int64(0)),
                    (np.int64(1), np.int64(0)), (1, np.int64(0)), (np.float16(1), np.float16(0)), (np.uint64(1), np.int64(0)),
                    (np.int64(1), 0.0), (np.array(1.0), 0), (np.bool_(1), np.int64(0))):
    print(type(left).__name__, type(right).__name__, left / right)
