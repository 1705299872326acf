# Numbers of NumPy have the methods of arrays; results are scalars again
import numpy as np

n = np.float64(2.75)
print(n.round(1), n.astype(int), type(n.astype(int)).__name__, n.reshape(1, 1), n.ravel(), n.sum(), n.cumsum())
print(n.T is n, n.shape, n.ndim, n.size, n.dtype, n.nbytes, n.item(), n.tolist(), n.copy())
print(np.int64(5).astype("O"), type(np.int64(5).astype("O")).__name__, np.uint8(200).repeat(2), np.int8(-3).clip(0, 5))
print(np.bool_(True).any(), np.complex128(1 + 2j).conj(), np.float32(1.5).std(), np.int16(4).argmax())
