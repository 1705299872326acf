# astype truncates floats, wraps integers and copies always.
import numpy as np

floats = np.array([1.9, -1.9, 0.0, 255.5])
print(floats.astype(int), floats.astype("uint8"), floats.astype(bool), floats.astype(complex))
print(np.array([300, -1]).astype("uint8"), np.array([1, 0, 2]).astype(bool))
whole = np.arange(3)
print(whole.astype(int) is whole, whole.astype(int, copy=False) is whole)
print(np.array(["1", "22"]).astype(int), np.array([1.5, 2.0]).astype(str))
