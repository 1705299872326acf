# np.pad fills margins in the ways of its list, or as a function does it; settings that do not belong to a way are refused.
import numpy as np

a = [1, 2, 3, 4, 5]
m = np.array([[1, 2], [3, 4]])


def with_ten(vector, widths, axis, settings):
    vector[: widths[0]] = settings.get("padder", 10)
    vector[-widths[1]:] = settings.get("padder", 10)


print(np.pad(a, (2, 3), "linear_ramp", end_values=(5, -4)), np.pad(a, (2,), "median"), np.pad(a, 2, "mean", stat_length=2))
print(np.pad(a, (2, 3), "reflect", reflect_type="odd"), np.pad(a, (2, 3), "symmetric", reflect_type="odd"))
print(np.pad([1, 2, 3], (4, 7), "reflect"), np.pad([1, 2, 3], (4, 7), "symmetric"), np.pad([1], 2, "reflect"))
print(np.pad(m, ((3, 2), (2, 3)), "minimum"), np.pad(m, 1, "edge"), np.pad(m, 1, constant_values=((1, 2), (3, 4))))
print(np.pad(np.arange(6).reshape(2, 3), 2, with_ten), np.pad(np.arange(6).reshape(2, 3), 2, with_ten, padder=100))
print(np.pad(m, 1, "empty").shape, np.pad(np.zeros((0, 2)), 1), np.pad(m * 1.5, 1, "mean"), np.pad(m, 2, "wrap"))
for arguments, settings in (((m, 1, "foo"), {}), ((m, -1), {}), ((m, "x"), {}), ((m, 1.5), {}), ((m, (1, 2, 3)), {}),
                            ((m, 1, "edge"), {"constant_values": 3}), ((np.zeros((0, 2)), 1, "edge"), {}), ((m, {0: 1}), {}),
                            ((m, ((1, 2), (1, 2), (3, 4))), {}), ((m, 1), {"constant_values": (1, 2, 3)})):
    try:
        print(np.pad(*arguments, **settings))
    except Exception as error:
        print(type(error).__name__, error)
print([type(value).__name__ for value in np.pad(np.arange(2).astype(object), 1)], np.pad([1, 2], 1, constant_values=2.7))
print(np.median(np.zeros((4, 4), bool, order="F")[:, None, 2:], axis=2).strides)
