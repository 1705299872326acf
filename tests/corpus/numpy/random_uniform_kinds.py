# random_sample, rand, random, uniform draw the same stream
import numpy as np

for draw in (lambda: np.random.rand(3), lambda: np.random.random(3), lambda: np.random.random_sample(3),
             lambda: np.random.uniform(0, 1, 3), lambda: np.random.uniform(-5, 5, (2, 2)), lambda: np.random.ranf(2)):
    np.random.seed(3)
    print(draw())
np.random.seed(3)
print(np.random.rand(), np.random.uniform(2, 3))
