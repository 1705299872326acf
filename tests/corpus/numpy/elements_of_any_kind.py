# What becomes of a value that is put into an array: as an item, by a slice, by places, by a mask, by fill() and full().
import warnings

import numpy as np

warnings.simplefilter("ignore")


def told(action):
    try:
        return repr(action()).replace("\n", " ")
    except (TypeError, ValueError, OverflowError) as error:
        return f"{type(error).__name__}: {error}"


def put(array, place, value):
    array[place] = value
    return array


mask = np.array([True, False])
WAYS = {"item": lambda v, d: put(np.zeros(2, d), 0, v), "slice": lambda v, d: put(np.zeros(2, d), slice(None), v),
        "places": lambda v, d: put(np.zeros(2, d), [0], v), "mask": lambda v, d: put(np.zeros(2, d), mask, v),
        "no axes": lambda v, d: put(np.zeros((), d), ..., v), "fill": lambda v, d: np.zeros(2, d).fill(v),
        "full": lambda v, d: np.full(2, v, d)}
VALUES = [np.float64("nan"), 2**70, 10**400, "x", "1.5", b"8", np.bool_(True), np.int64(-1), None, 1j, [1], (1, 2), {}]
for dtype in ("i8", "f8", "c16", "O"):
    for value in VALUES:
        for way, action in WAYS.items():
            if dtype != "O" or not isinstance(value, (list, tuple)):
                print(dtype, repr(value)[:12], way, told(lambda: action(value, dtype)))
print(told(lambda: put(np.zeros(2), mask, [[1]])), repr(np.array(True)), repr(np.array([True])))
