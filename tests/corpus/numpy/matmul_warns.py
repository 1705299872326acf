# Infinities in a product: @ warns, np.dot does not
import warnings
import numpy as np

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print(category.__name__, message)
print(np.array([0.0, 1.0]) @ np.array([np.inf, 1.0]))
print(np.dot(np.array([0.0, 1.0]), np.array([np.inf, 1.0])))
print(np.matmul(np.array([[1e200, 1.0]]), np.array([[1e200], [1.0]])))
