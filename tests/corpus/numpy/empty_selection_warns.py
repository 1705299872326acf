# A wrong index that selects nothing is only warned about
import warnings
import numpy as np

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print(category.__name__, str(message)[:60])
print(np.zeros((3, 0))[[5]].shape)
print(np.zeros((3, 3))[:0, [7]].shape)
try:
    np.zeros((0, 3))[[5]]
except IndexError as error:
    print(error)
