# Arrays, types and scalars go through pickle, byte by byte as NumPy's, and through copy.
import copy
import io
import pickle

import numpy as np

things = [np.arange(3), np.arange(6.0).reshape(2, 3), np.asfortranarray(np.arange(6.0).reshape(2, 3)), np.arange(10)[::2],
          np.array(5), np.zeros((0, 3)), np.array(["a", "bcd"]), np.array([b"x", b"yz"]), np.array([1, "a", None], object),
          np.array([True, False]), np.array([1 + 2j], "c8"), np.float64(2.5), np.int8(3), np.bool_(True), np.complex64(1j),
          np.dtype("f8"), np.dtype("U3"), np.dtype(object), np.dtype("?"), np.float32, np.ndarray,
          {"a": np.ones(2), "b": np.float64(1)}, np.eye(3)[:, 1]]
for thing in things:
    for protocol in (0, 2, 4, 5):
        data = pickle.dumps(thing, protocol)
        again = pickle.loads(data)
        print(protocol, len(data), hash(data), type(again) is type(thing), repr(again).replace("\n", " "),
              isinstance(again, np.ndarray) and (again.strides, again.base is None, again.flags.writeable))
a = np.arange(4)
print(a.__reduce__()[1:], np.float64(1).__reduce__()[1], np.dtype("i2").__reduce__()[1:])
deep = copy.deepcopy({"x": a, "y": [a, a]})
print(deep, deep["x"] is deep["y"][0], deep["y"][0] is deep["y"][1], deep["x"] is a)
file = io.BytesIO()
a.dump(file)
file.seek(0)
print(pickle.load(file), pickle.loads(a.dumps()))
x = np.arange(6).reshape(2, 3)
print(x.tobytes("F") == x.T.tobytes(), x.T.tobytes("A") == x.tobytes())


class Model:
    def __init__(self):
        self.w = np.ones((2, 2))
        self.n = np.int64(3)


model = pickle.loads(pickle.dumps(Model()))
print(model.w, model.n, type(model.n))
