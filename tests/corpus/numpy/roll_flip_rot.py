# flip and rot90 give views, roll a copy.
import numpy as np

a = np.arange(6).reshape(2, 3)
print(np.roll(a, 1), np.roll(a, 1, axis=0).tolist(), np.roll(a, (1, 1), axis=(0, 1)).tolist())
print(np.flip(a).tolist(), np.flipud(a).tolist(), np.fliplr(a).tolist(), np.rot90(a).tolist(), np.rot90(a, 2).tolist())
print(np.flip(a).base is a.base, np.roll(a, 1).base is None)
