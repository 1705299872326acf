# real and imag of complex arrays are views that can be assigned
import numpy as np

z = np.zeros(3, dtype=complex)
z.real = [1, 2, 3]
z.imag = 7
print(z, z.real.base is z, z.real.strides)
z.real += 10
print(z)
x = np.arange(3)
x.real = 5
print(x)
try:
    x.imag = 1
except TypeError as error:
    print(error)
