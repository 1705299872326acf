import numpy as np
x = np.ones(1_000_000)
x *= 2
print(x[0])
