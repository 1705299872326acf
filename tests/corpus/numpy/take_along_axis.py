# take_along_axis uses the result of argsort on each row.
import numpy as np

a = np.array([[3, 1, 2], [9, 7, 8]])
order = np.argsort(a, axis=1)
print(np.take_along_axis(a, order, axis=1))
np.put_along_axis(a, np.argmax(a, axis=1, keepdims=True), 0, axis=1)
print(a)
