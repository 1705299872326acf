# zeros, ones and full take a shape and a dtype; full takes the type of its value.
import numpy as np

print(np.zeros(3), np.zeros((2, 2), int))
print(np.ones((1, 3), dtype="uint8"))
print(np.full((2, 3), 7), np.full(2, 1.5), np.full(2, True))
print(np.full((2, 2), [1, 2]))
print(np.zeros(()), np.zeros(0), np.ones((2, 0)).shape)
