# view(dtype) shows the same bytes as another type.
import numpy as np

numbers = np.array([1, 256, -1], dtype=np.int32)
print(numbers.view(np.uint8).tolist())
print(np.array([1.0]).view(np.int64), np.array([1, 2], dtype=np.int16).view(np.int32))
floats = np.zeros(2, dtype=np.float32)
floats.view(np.uint32)[0] = 0x3F800000
print(floats)
for wrong in (np.zeros(3, dtype=np.uint8), np.zeros((2, 2), dtype=np.uint8).T):
    try:
        wrong.view(np.int16)
    except ValueError as error:
        print(error)
