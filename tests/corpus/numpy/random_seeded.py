# Equal seeds give equal numbers.
import numpy as np

np.random.seed(42)
print(np.random.rand(3), np.random.randint(0, 10, 5), np.random.randn(2))
np.random.seed(42)
print(np.random.rand(3)[0], np.random.random(), np.random.uniform(1, 2), np.random.normal(0, 1))
state = np.random.RandomState(7)
print(state.randint(100, size=3), state.rand(), state.permutation(5), state.choice([10, 20, 30]))
