# np.broadcast and broadcast_shapes tell the common shape
import numpy as np

print(np.broadcast_shapes((3, 1), (1, 4)), np.broadcast_shapes((2, 1, 3), (5, 3)), np.broadcast_shapes(()))
pair = np.broadcast(np.ones((3, 1)), np.ones(4))
print(pair.shape, pair.size, pair.nd)
left, right = np.broadcast_arrays(np.arange(3).reshape(3, 1), np.arange(2))
print(left.shape, left.strides, right.strides)
print(left.tolist(), right.tolist())
