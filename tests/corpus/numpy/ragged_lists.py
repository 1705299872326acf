# Lists of different lengths: an error that tells how far they agree, or objects
import numpy as np

for ragged in ([[1, 2], [3]], [[[1, 2], [3, 4]], [[5, 6], [7]]], [1, [2, 3]], [[1, 2], 3]):
    try:
        np.array(ragged)
    except ValueError as error:
        print(error)
    boxes = np.array(ragged, dtype=object)
    print(boxes.shape, boxes.tolist())
