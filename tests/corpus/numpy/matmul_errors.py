# What @ refuses, and how it says so
import numpy as np

cases = ((np.ones((2, 3)), np.ones((2, 3))), (np.ones(3), np.ones(4)), (np.ones(3), 2), (np.ones((2, 2, 3)), np.ones((4, 3, 2))),
         (np.ones((2, 3)), np.ones(2)))
for left, right in cases:
    try:
        print(left @ right)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
for left, right in ((np.ones((2, 3)), np.ones((2, 3))), (np.ones(3), np.ones(4))):
    try:
        np.dot(left, right)
    except ValueError as error:
        print(error)
