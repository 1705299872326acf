# None adds an axis of length one.
import numpy as np

row = np.arange(3)
print(row[:, None].shape, row[None].shape, row[np.newaxis, :, np.newaxis].shape)
print((row[:, None] * row).tolist())
print(row[:, None].strides, row[None].strides)
