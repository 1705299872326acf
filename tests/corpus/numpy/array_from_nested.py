# Nested lists give axes; a common type is found for all items.
import numpy as np

for source in ([1, 2], [[1, 2], [3, 4]], [1, 2.5], [1, True], [True, False], [1, 2j], [[[1]]], [], [[], []], 5, 2.5,
               (1, 2), range(3), [np.float32(1), 2], [np.int8(1), np.uint8(2)], [2 ** 40], [2 ** 63], [2 ** 64]):
    made = np.array(source)
    print(made.dtype, made.shape, made.tolist())
