# Norms of rows and matrices.
import numpy as np

v = np.array([3, -4])
print(np.linalg.norm(v), np.linalg.norm(v, 1), np.linalg.norm(v, np.inf), np.linalg.norm(v, 0))
m = np.array([[1.0, 2.0], [3.0, 4.0]])
print(np.linalg.norm(m), np.linalg.norm(m, axis=1), np.linalg.norm(m, 1), np.linalg.norm(m, "fro"), np.linalg.norm(m, axis=0, keepdims=True))
