# Functions outside their domain warn and give nan or inf.
import numpy as np

print(np.sqrt(np.array([4.0, -1.0])))
print(np.log(np.array([1.0, 0.0])))
print(np.log(np.array([-1.0])))
print(np.exp(np.array([1000.0])))
print(np.array([1e308]) * 10)
print(np.array([np.inf]) - np.inf)
