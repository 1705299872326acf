# bytes(array), tobytes and back; the order of the bytes
import numpy as np

numbers = np.array([1, 256, -1], dtype=np.int16)
print(numbers.tobytes(), bytes(numbers), numbers.nbytes)
grid = np.array([[1, 2], [3, 4]], dtype=np.uint8)
print(grid.tobytes(), grid.T.tobytes(), bytes(grid.T), grid[:, 1].tobytes())
print(np.frombuffer(numbers.tobytes(), dtype=np.int16))
print(np.frombuffer(grid.tobytes(), dtype=np.uint16))
