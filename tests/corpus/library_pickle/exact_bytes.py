# The bytes of pickles are those of CPython.
import pickle

for value in (None, 5, "a", [1, 2], {"k": (True, 1.5)}, b"raw", ("same", "same"), 2 ** 40, {1, 2}, frozenset(), bytearray(b"x")):
    for protocol in (0, 2, 4, 5):
        print(protocol, pickle.dumps(value, protocol))
