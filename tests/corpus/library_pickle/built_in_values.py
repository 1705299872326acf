# Every built-in value survives every protocol.
import pickle

values = [None, True, False, 0, -1, 255, 256, 65536, -2 ** 31, 2 ** 31, 2 ** 100, -2 ** 2000, 1.5, -0.0, float("inf"), 3 - 4j,
          "", "text", "ünïcode \U0001f600", "x" * 300, b"", b"bytes", b"y" * 300, bytearray(b"mutable"), [], [1, [2]], (), (1,),
          (1, 2), (1, 2, 3), (1, 2, 3, 4), {}, {"a": 1, 2: (3,)}, set(), {1, 2}, frozenset({3}), range(5), range(1, 10, 3), slice(1, 2, 3),
          ..., NotImplemented, int, len, print]
for protocol in range(6):
    same = 0
    for value in values:
        copy = pickle.loads(pickle.dumps(value, protocol))
        same += copy == value and type(copy) is type(value)
    print(protocol, same == len(values), len(pickle.dumps(values[:-3], protocol)))
print(pickle.DEFAULT_PROTOCOL, pickle.HIGHEST_PROTOCOL)
