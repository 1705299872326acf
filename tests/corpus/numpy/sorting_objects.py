# Objects are sorted by asking them: a NaN contradicts itself, and pairs that do not compare give the error of the first.
import numpy as np

nan = float("nan")
r = np.random.RandomState(4)
values = [1, 2, 3, -1, 2.5, nan, True, 0, 7]
for n in (5, 17, 40, 90):
    x = np.array([values[i] for i in r.randint(0, len(values), n)], dtype=object)
    print(np.sort(x).tolist())
    print(np.argsort(x).tolist())
    print(np.argsort(x, kind="stable").tolist())
for bad in ([3, "a", 1], [1, 2j, 0], [None, 1], [2, [1], 3]):
    x = np.empty(len(bad), object)
    x[:] = bad
    for function in (np.sort, np.median, np.argsort, np.max):
        try:
            print(function(x))
        except TypeError as error:
            print(function.__name__, error)
empty = np.inner(np.zeros((3, 0), object), np.zeros((3, 0), object))
print(empty.tolist(), np.argsort(empty, axis=None, kind="stable"))
