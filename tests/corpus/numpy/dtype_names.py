# A dtype has a name, a kind, a size and a short code; many spellings mean the same.
import numpy as np

for spelling in (int, float, bool, complex, "int32", "i4", "<f8", "u1", np.float32, "uint16", "?", "d", "e", "O", object):
    kind = np.dtype(spelling)
    print(kind, repr(kind), kind.kind, kind.itemsize, kind.char, kind.str, kind.name)
print(np.dtype("int64") == int, np.dtype("f4") == np.float64, np.dtype(int) is np.dtype("int64"))
