# Setting dtype or strides reads the same buffer in another way; what would lie outside is refused.
import numpy as np

b = np.arange(6)
c = b[:3]
c.strides = (16,)
print(c, c.base is b, c.flags.c_contiguous)
b.dtype = np.int32
print(b.shape, b.strides, b[:4], c)
for name, value in (("strides", (16, 4)), ("strides", (64,)), ("dtype", "S3"), ("dtype", object), ("base", None)):
    try:
        setattr(b, name, value)
    except Exception as error:
        print(type(error).__name__, error)
b.dtype = float
print(b.dtype, b.shape)
