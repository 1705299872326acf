# A minus sign widens every column; zeros keep theirs
import numpy as np

print(np.array([[1, -2], [300, 4]]))
print(np.array([[1.5, -2.25], [300, 4]]))
print(np.array([-0.0, 0.0, -1.0]))
print(np.array([np.nan, -np.inf, 1.0]))
print(np.array([True, False]), np.array([[True], [False]]))
print(np.array(5), repr(np.array(5)), repr(np.array(5.0)), repr(np.float32(5)))
