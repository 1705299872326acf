# Numbers that the new type cannot hold are converted with a warning
import warnings
import numpy as np

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print(category.__name__, "-", message)
print(np.array([1 + 2j, 3]).astype(float))
print(np.array([np.nan, 1.5]).astype(int))
print(np.array([1e6]).astype(np.float16), np.array([1e300]).astype(np.float32))
print(np.array([300, -1]).astype(np.uint8))
box = np.zeros(2)
box[0] = np.complex128(3 + 4j)
print(box)
try:
    box[1] = 3 + 4j
except TypeError as error:
    print(error)
