# real is the array itself, imag of real numbers a read-only array of zeros
import numpy as np

a = np.ones((2, 3), order="F")
print(a.real is a, a.imag, a.imag.flags.writeable, a.imag.flags.f_contiguous, a.imag.base)
print(np.array([1, "x"], dtype=object).imag)
z = np.array([1 + 2j, 3 - 4j])
z.imag[0] = 9
z.real = [5, 6]
print(z, z.imag.base is z, z.imag.strides, z.conj(), abs(z), np.angle(1j))
