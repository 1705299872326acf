# default_rng draws PCG64's values: floats, integers of each width, normals, and what is left of a word for the next draw.
import numpy as np

rng = np.random.default_rng(42)
print(rng.random(), rng.random(3))
print(rng.integers(10), rng.integers(1, 7, size=(2, 4)), rng.integers(0, 5, 4, endpoint=True))
print(rng.integers(0, 256, 6, dtype=np.uint8), rng.integers(0, 2, 5, dtype=bool), rng.integers(0, 2 ** 40, 2))
print(rng.standard_normal(4), rng.normal(10.0, 2.0, 3), rng.normal())
print(rng.uniform(-1, 1, 3), rng.exponential(2.0, 2), rng.random(2, dtype=np.float32))
print(rng.poisson(3.0, 8), rng.binomial(10, 0.4, 6), rng.lognormal(0.0, 0.5))
print(type(rng.integers(3)), type(rng.random()), str(rng))
large = np.random.default_rng([1, 2, 3]).standard_normal(3000)
print(large.sum(), large.min(), large.max(), large[::500])
for wrong in (lambda: rng.integers(5, 2), lambda: rng.integers(0, 300, dtype="u1"), lambda: rng.normal(0, -1),
              lambda: np.random.default_rng(-1), lambda: rng.integers(0, 5, dtype=float)):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
