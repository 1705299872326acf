# nditer goes through elements in the order of memory, or in one that is asked for; it knows where it is.
import numpy as np

a = np.arange(6).reshape(2, 3)
for order in "KCFA":
    print(order, [x.item() for x in np.nditer(a.T, order=order)] if order != "A" else "")
print([x.item() for x in np.nditer(a[::-1])], [x.item() for x in np.nditer(a[:, ::-1], order="C")])
for x in np.nditer(a):
    pass
print(repr(x), x.flags.writeable, x.shape)
b = a.copy()
with np.nditer(b, op_flags=["readwrite"]) as it:
    for x in it:
        x[...] = 2 * x
print(b)
it = np.nditer(a, flags=["multi_index"])
print([(int(x), it.multi_index) for x in it], it.finished, it.itersize, it.nop, it.ndim)
it = np.nditer(a, flags=["multi_index"])
while not it.finished:
    print(it[0], it.multi_index, it.iterindex, end="; ")
    it.iternext()
print()
for flag in ("c_index", "f_index"):
    it = np.nditer(a, flags=[flag])
    print([(int(x), it.index) for x in it])
print([(int(x), int(y)) for x, y in np.nditer([a, np.array([10, 20, 30])])])
for window in (a, a.T, a[:, ::2], a[::-1]):
    print([x.tolist() for x in np.nditer(window, flags=["external_loop"])])
print([x.tolist() for x in np.nditer(a, flags=["external_loop"], order="F")])


def write():
    for x in np.nditer(a):
        x[...] = 1


for wrong in (write, lambda: np.nditer(a, flags=["zzz"]), lambda: np.nditer([a, np.ones(4)]), lambda: np.nditer(np.zeros(0)),
              lambda: np.nditer(a).multi_index):
    try:
        wrong()
    except ValueError as error:
        print(error)
print(len(np.nditer(a)), sum(np.nditer(a)), [int(v) for v in np.nditer(np.zeros(0), flags=["zerosize_ok"])])
