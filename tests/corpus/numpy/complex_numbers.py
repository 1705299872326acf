# Complex arrays have views on their parts.
import numpy as np

z = np.array([1 + 2j, 3 - 4j])
print(z.real, z.imag, z.conj(), abs(z), z * z, z / (1 + 1j), np.angle(z).round(3))
z.real[0] = 10
print(z, z.real.base is z, np.iscomplexobj(z), np.isreal(z), z.sum(), z == 3 - 4j)
try:
    z < 1
    np.array([1.0])[0:1] = 2j
except TypeError as error:
    print(error)
