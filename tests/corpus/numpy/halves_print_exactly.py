# Numbers of 16 bits: what they round to, how they print, how they are summed and multiplied.
import numpy as np

a = np.array([15616, 15624, 65504, 2049, 0.1], dtype="f2")
print(a, a[:1], a[:3])
print(a[0], repr(a[0]), a[0].item())
print(np.multiply.reduce(np.full(6, 5, "f2")), np.multiply.reduce(np.full((6, 2), 5, "f2"), axis=0))
print(np.full(5, 0.1, "f2").sum(), np.full(5, 0.1, "f2").cumsum())
print(np.array([99999992.0], "f4"), np.float32(99999992.0))
print(a.astype("f8").tolist(), (a / 2).tolist())
print(np.float16(1) + np.float16(0.0004), np.finfo("f2").eps, np.finfo(np.float16).max)
