# float16 shows as many digits as it takes to tell its numbers apart
import numpy as np

print(np.array([0.1, 1 / 3, 65504, 6e-8], dtype=np.float16))
print(repr(np.array([1.5, 2.25, 1000.5], dtype=np.float16)))
print(np.float16(0.1), repr(np.float16(1 / 3)), np.float16(70000))
print(np.array([1, 2, 3], dtype=np.float16) / 3)
print(np.finfo(np.float16).max, np.finfo(np.float16).eps)
