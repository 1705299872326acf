# set_printoptions changes digits, summary and width.
import numpy as np

a = np.array([1 / 3, 2 / 3, 1e-7])
with np.printoptions(precision=3):
    print(a)
with np.printoptions(precision=3, suppress=True):
    print(a)
np.set_printoptions(threshold=5, edgeitems=2, linewidth=40)
print(np.arange(20), np.arange(5))
print(np.get_printoptions()["threshold"])
np.set_printoptions(threshold=1000, edgeitems=3, linewidth=75, sign="+")
print(np.array([1.5, -2.0]))
np.set_printoptions(sign="-", floatmode="fixed", precision=2)
print(np.array([1.0, 2.345]))
print(np.array2string(np.arange(3), separator=", "), np.array_str(np.arange(2)), np.array_repr(np.arange(2)))
