# Index arrays next to each other keep their place; separated by a slice they come first.
import numpy as np

cube = np.zeros((4, 5, 6))
print(cube[[0, 1], :, [2, 3]].shape, cube[:, [0, 1], [2, 3]].shape, cube[[0, 1], [2, 3]].shape)
print(cube[0, :, [1, 2, 3]].shape, cube[:, 0, [1, 2, 3]].shape, cube[[[0], [1]], :, 0].shape)
print(cube[:, None, [0, 1]].shape, cube[..., [0, 1, 2]].shape)
