# Whole division and remainder take the first type that holds both operands
import numpy as np

byte = np.array([250, 7], dtype=np.uint8)
for value in (200, 300, -3, 70000, 1.5):
    print(value, (byte % value).dtype, (byte // value).dtype, divmod(byte, value)[0].dtype)
try:
    byte %= 300
except TypeError as error:
    print(error)
print(np.array([7, -7]) % 3, np.array([7, -7]) // 3, np.fmod([7, -7], 3), np.divmod([7, -7], -3))
