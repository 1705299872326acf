# Numbers in other notations: digits in a base, two's complement, packed bits; keys kept with s_; polynomials; sinc.
import numpy as np

for number in (0, 1, 10, -10, 255):
    print(np.base_repr(number), np.base_repr(number, 16), np.base_repr(number, 3, padding=2), np.binary_repr(number))
for number in (0, 3, -3, -4, -1):
    print(np.binary_repr(number, width=6), np.binary_repr(number, width=3))
for base in (1, 37):
    try:
        np.base_repr(5, base)
    except ValueError as error:
        print(error)

bits = np.array([[1, 0, 1, 1, 0, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0, 0, 1, 0]])
print(np.packbits(bits), np.packbits(bits, axis=1).tolist(), np.packbits(bits, axis=0).shape, np.packbits(bits, bitorder="little"))
packed = np.array([[5, 128]], dtype=np.uint8)
print(np.unpackbits(packed), np.unpackbits(packed, axis=1, count=10).tolist(), np.unpackbits(packed, bitorder="little"))
try:
    np.unpackbits(np.array([5]))
except TypeError as error:
    print(error)

key = np.s_[1:3, ::2]
print(key, np.s_[4], np.index_exp[4], np.arange(20).reshape(4, 5)[key].tolist())
print(np.polyval([1, 2, 3], 2), np.polyval([1.0, 0, -1], np.array([0.0, 1.0, 3.0])), np.polyval([2], [1, 2]), np.sinc([0.0, 0.5, 1.5]))
