# where= computes only some elements; the others keep what out has.
import numpy as np

a = np.array([4.0, -1.0, 9.0])
print(np.sqrt(a, where=a > 0, out=np.zeros(3)))
print(np.divide([1, 2, 3], [1, 0, 2], out=np.full(3, -1.0), where=[True, False, True]))
print(np.add.reduce([1, 2, 3, 4], where=[True, False, True, False]))
print(np.sum([[1, 2], [3, 4]], axis=0, where=[[True, False], [True, True]]))
