# RandomState has a stream of its own
import numpy as np

mine = np.random.RandomState(4)
other = np.random.RandomState(4)
np.random.seed(4)
print(mine.rand(2), other.rand(2), np.random.rand(2))
print(mine.randint(0, 100, 3), mine.randn())
print(other.randint(0, 100, 3), other.randn())
print(type(mine).__name__)
