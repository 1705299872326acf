# numpy.emath gives complex numbers where the reals end; np.sqrt gives nan and warns.
import numpy as np

print(np.emath.sqrt(-1), np.emath.sqrt([1, -4]), np.emath.sqrt(4), np.emath.log(-1), np.emath.log10(100), np.emath.log2(-8))
print(np.emath.power(-2, 0.5), np.emath.power([2, 4], -2), np.emath.arccos(2), np.emath.arcsin([0.5, 2]), np.emath.arctanh(2))
print(np.emath.logn(2, [4, 8]))
