# Reductions of objects go along memory, as those of numbers: what any() finds first depends on how the elements lie.
import numpy as np

x = np.arange(160).reshape(5, 4, 2, 4).astype(object)
f = np.asfortranarray(x)
print(np.any(x), np.any(f), np.any(f.T), np.any(x.transpose(1, 0, 3, 2)), np.any(x[::-1]), np.any(f, axis=(1, 3)).tolist())
s = np.array([["a", "b"], ["c", "d"]], dtype=object)
print(s.sum(), np.asfortranarray(s).sum(), s.T.sum(), s[::-1].sum(), s.T.sum(axis=0), s[::-1].sum(axis=0))
