# Which results own their elements and which are views, of the functions that courses use.
import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view

a = np.arange(12)
d = a.reshape(3, 4)
np.random.seed(0)
generator = np.random.default_rng(0)
results = {
    "rand": np.random.rand(2, 3), "randint": np.random.randint(0, 9, (2, 2)), "normal": np.random.normal(size=(2, 2)),
    "choice": np.random.choice(5, (2, 2)), "choice without": np.random.choice(5, 3, replace=False),
    "random": generator.random((2, 3)), "integers": generator.integers(5, size=(2, 4)), "rng normal": generator.normal(size=3),
    "exponential": generator.exponential(size=(2, 2)), "rng choice": generator.choice(5, (2, 2)),
    "multivariate": np.random.multivariate_normal([0, 0], np.eye(2), 3), "dirichlet": np.random.dirichlet([1, 1], 3),
    "unique": np.unique(d), "unique rows": np.unique(d, axis=0), "unravel": np.unravel_index([1, 5], (2, 3))[0],
    "nonzero": np.nonzero(d)[0], "triu": np.triu_indices(3)[0], "interp": np.interp([1, 2], a, a), "vectorize":
    np.vectorize(lambda v: v + 1)(a), "choose": np.choose([0, 1], [[1, 2], [3, 4]]), "nan_to_num": np.nan_to_num(a * 1.0),
    "packbits": np.packbits([1, 0]), "unpackbits": np.unpackbits(np.array([[3]], np.uint8), axis=1), "einsum view":
    np.einsum("ij->ji", d), "einsum diagonal": np.einsum("ii->i", d[:, :3]), "einsum product": np.einsum("i,j->ij", a[:2], a[:3]),
    "eig": np.linalg.eig(np.array([[2.0, 0.0], [0.0, 3.0]]))[0], "strided": as_strided(a, (3, 2), (8, 8)),
    "windows": sliding_window_view(a, 3), "block": np.block([d, d]), "roll": np.roll(d, 1), "median": np.median(d, axis=0),
    "tile": np.tile(a, 2), "repeat": np.repeat(a, 2), "resize": np.resize(a, (2, 2)), "delete": np.delete(d, 1, axis=1),
}
for name, x in results.items():
    print(name, x.shape, x.strides, x.flags.owndata, x.flags.writeable, type(x.base).__name__, x.base is a)
w = as_strided(a, (3,), (8,))
print(type(w.base), w.base.base is a, w[1:].base is w, w[1:][1:].base is w)
