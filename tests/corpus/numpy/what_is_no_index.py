# What is no index says so in the same words, be it a list, a number too large, or a call that raises; arrays have their own.
import numpy as np


class Large:
    def __index__(self):
        return 10 ** 30


class Failing:
    def __index__(self):
        raise ValueError("my own words")


a = np.arange(6).reshape(2, 3)
indices = {
    "list of floats": [1.5], "list of texts": ["x"], "list of None": [None], "array of floats": np.array([1.5]),
    "array of texts": np.array(["x"]), "array of objects": np.array([None]), "one of two": ([0], [1.5]),
    "float64": np.float64(1), "float64 in a tuple": (np.float64(1), 0), "float": 1.0, "complex": [1j], "large": 10 ** 30,
    "large in a list": [10 ** 30], "large in a tuple": (0, 10 ** 30), "own": Large(), "failing": Failing(),
    "failing in a tuple": (0, Failing()), "slice in a list": [slice(0, 1)], "text": "x", "mixed": [True, None],
    "empty": [], "integer": np.int8(1), "true": True, "0-d": np.array(1), "0-d of floats": np.array(1.5),
}
for name, index in indices.items():
    try:
        print(name, a[index].shape)
    except Exception as error:
        print(name, type(error).__name__, error)
    try:
        b = a.copy()
        b[index] = 9
        print(name, b.tolist())
    except Exception as error:
        print(name, type(error).__name__, error)
