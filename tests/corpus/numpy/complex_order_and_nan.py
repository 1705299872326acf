# Complex numbers are ordered by their parts; NaN among the real parts warns
import warnings
import numpy as np

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print(message)
z = np.array([1 + 2j, 1 - 2j, 0 + 5j, 2 + 0j])
print(z < (1 + 0j), z >= 1, np.sort(z), z.max(), z.min(), z.argmax())
print(np.array([complex(np.nan, 0)]) < np.array([1j]))
print(np.array([np.nan]) < np.array([1.0]))
