# Without a start value there is no maximum of what where= picks
import numpy as np

try:
    np.max([1, 2, 3], where=[True, False, True])
except ValueError as error:
    print(error)
print(np.min([4, 2, 3], where=[True, False, True], initial=9), np.any([0, 5], where=[True, False]))
print(np.mean([1.0, 2.0, 30.0], where=[True, True, False]), np.std([1.0, 3.0, 30.0], where=[True, True, False]))
