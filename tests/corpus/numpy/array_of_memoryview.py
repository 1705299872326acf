# A memoryview becomes an array that shares its bytes
import numpy as np

source = bytearray(range(8))
view = memoryview(source)[2:6]
array = np.asarray(view)
print(array, array.dtype, array.flags.owndata, type(array.base).__name__)
array[:] = 9
print(list(source))
cast = np.asarray(memoryview(source).cast("H"))
print(cast.dtype, cast.shape, cast)
