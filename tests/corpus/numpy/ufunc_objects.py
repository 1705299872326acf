# Element-wise functions are objects of type ufunc.
import numpy as np

for function in (np.add, np.sqrt, np.divmod, np.maximum, np.logical_and, np.power):
    print(function, type(function).__name__, function.nin, function.nout, function.nargs, function.identity, function.__name__)
try:
    np.add(1)
except TypeError as error:
    print(error)
