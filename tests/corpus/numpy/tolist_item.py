# tolist and item give plain Python objects.
import numpy as np

a = np.array([[1, 2], [3, 4]], dtype=np.int8)
print(a.tolist(), type(a.tolist()[0][0]).__name__, a.item(3), a.item(0, 1), a.item((1, 0)))
print(np.array(2.5).item(), np.array(2.5).tolist(), np.float32(0.5).item(), np.array([1j]).tolist())
try:
    a.item()
except ValueError as error:
    print(error)
print(int(np.array([5])), float(np.array(1.5)), complex(np.array(2)), list(np.arange(3)), np.arange(3).tobytes().hex())
