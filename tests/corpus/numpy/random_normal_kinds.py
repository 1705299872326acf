# randn, standard_normal, normal
import numpy as np

np.random.seed(11)
print(np.random.randn(2, 3))
print(np.random.normal(10, 2, 3), np.random.standard_normal(2), np.random.normal())
np.random.seed(11)
first = np.random.randn()
np.random.seed(11)
print(first == np.random.standard_normal(), np.random.normal(size=0))
