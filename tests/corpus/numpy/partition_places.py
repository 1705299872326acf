# partition() brings what belongs at a place there; the others are in the order its swaps leave them in.
import numpy as np

numbers = np.array([7, 2, 9, 4, 4, 1, 8, 3, 6, 5, 0, 9, 2, 7, 1])
print(np.partition(numbers, 4), np.partition(numbers, -2))
print(np.argpartition(numbers, 3), np.partition(numbers, (2, 9)))
print(np.partition(np.array([2.5, np.nan, -1.0, 7.0, 0.5]), 4), np.partition(np.arange(12)[::-1].reshape(3, 4), 1, axis=0))
for bad in (20, -20, 1.5):
    try:
        np.partition(numbers, bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
