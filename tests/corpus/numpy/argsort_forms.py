# argsort gives the order, which sorts other arrays as well.
import numpy as np

names = np.array(["carl", "anna", "bert"])
ages = np.array([40, 30, 35])
order = np.argsort(ages)
print(order, names[order], ages[order], np.argsort(-ages), np.argsort([[2, 1], [3, 4]]))
print(np.lexsort(([1, 1, 0], [2, 1, 2])), np.argsort([1, 0, 1, 0], kind="stable"))
