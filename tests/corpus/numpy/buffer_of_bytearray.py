# An array over a bytearray writes into it; the bytearray may not change its size meanwhile
import numpy as np

raw = bytearray(b"\x01\x02\x03\x04")
window = np.frombuffer(raw, dtype=np.uint8)
window[0] = 200
print(raw, window.flags.writeable, window.flags.owndata)
try:
    raw.append(5)
except BufferError as error:
    print(error)
del window
raw.append(5)
print(len(raw))
