# Ranges, types and shapes of draws.
import numpy as np

r = np.random.RandomState(0)
print(r.randint(5), r.randint(-3, 3, (2, 2)).tolist(), r.randint(0, 256, 4, dtype=np.uint8), r.randint(0, 2, 3, dtype=bool))
print(r.uniform(-1, 1, 2), r.normal(5, 2, 2), r.standard_normal(), r.random_sample((1, 2)), r.exponential(2.0))
for bounds in ((5, 5), (0, 300, None, np.uint8)):
    try:
        r.randint(*bounds)
    except ValueError as error:
        print(error)
