# An array over bytes cannot be written, and cannot be made writeable
import numpy as np

window = np.frombuffer(b"\x00\x01\x02\x03", dtype="u2")
print(window, window.flags.writeable, type(window.base))
try:
    window[0] = 7
except ValueError as error:
    print(error)
try:
    window.flags.writeable = True
except ValueError as error:
    print(error)
