# argmax gives the place of the first largest element.
import numpy as np

a = np.array([[3, 9, 2], [9, 1, 4]])
print(a.argmax(), a.argmin(), a.argmax(axis=0), a.argmin(axis=1), np.argmax([1, np.nan, 3]))
print(np.unravel_index(a.argmax(), a.shape), np.ravel_multi_index((1, 2), (2, 3)))
print(np.argmax(a, axis=1, keepdims=True).shape)
