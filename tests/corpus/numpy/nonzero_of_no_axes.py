# nonzero of an array without axes is on its way out
import warnings
import numpy as np

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print(category.__name__, str(message)[:110])
print(np.nonzero(np.array(5)))
print(np.nonzero(np.array(True)))
print(np.nonzero([[0, 3], [4, 0]]), np.flatnonzero([0, 1, 2]), np.argwhere([[0, 3], [4, 0]]), np.count_nonzero([0, 1, 2]))
