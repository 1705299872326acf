# Whatever an array can be made of is an index: ranges, objects with items, buffers; a single truth brings an axis of its own.
import array

import numpy as np


class Two:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        if i > 1:
            raise IndexError
        return i


a = np.arange(12).reshape(3, 4)
print(a[range(2)], a[range(3), range(3)], a[:, range(0, 4, 2)], a[range(0)].shape)
print(a[Two()], a[0, Two()], a[array.array("i", [0, 2])], a[memoryview(b"\x01")])
print(a[True, 0], a[0, True], a[..., True].shape, a[True, [0, 1]].shape, a[0, False].shape, a[True, True].shape)
for index in ({1}, {1: 2}, (x for x in [0]), (0, {1}), (range(2), "a"), ([0, 1], range(3))):
    try:
        print(a[index])
    except Exception as error:
        print(type(error).__name__, error)
a[range(2)] = 0
a[2, range(4)] = 5
print(a)
