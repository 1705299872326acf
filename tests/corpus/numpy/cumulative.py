# cumsum and cumprod keep the steps, diff undoes a cumsum.
import numpy as np

a = np.array([[1, 2, 3], [4, 5, 6]])
print(np.cumsum(a), a.cumsum(axis=0).tolist(), a.cumprod(axis=1).tolist())
print(np.diff([1, 4, 9, 16]), np.diff([1, 4, 9, 16], n=2), np.diff(a, axis=0), np.diff([1, 2], prepend=0))
print(np.ediff1d([1, 2, 4]), np.gradient([1.0, 4.0, 9.0]), np.trapz([1, 2, 3]))
