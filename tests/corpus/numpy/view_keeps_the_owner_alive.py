# A small view holds the whole owner; a copy lets it go
import sys
import weakref
import numpy as np

owner = np.zeros((1000, 1000))
corner = owner[:2, :2]
gone = weakref.ref(owner)
del owner
print(gone() is not None, corner.base.nbytes, sys.getsizeof(corner), sys.getsizeof(corner.base))
corner = corner.copy()
print(gone() is None, sys.getsizeof(corner), corner.nbytes)
