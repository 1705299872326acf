# pickletools.dis shows the instructions of a pickle
import pickle
import pickletools


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


shared = ['shared']
VALUES = [1, 300, 70000, 2**70, -5, 1.5, 'text', b'bytes', None, True, (), (1,), (1, 2, 3, 4), [], [1, [2]], {'a': 1, 'b': {}},
          {1, 2}, frozenset([1]), [shared, shared], Point(1, 2), len, bytearray(b'q'), range(3)]
for value in VALUES:
    for protocol in 0, 2, 4, 5:
        pickletools.dis(pickle.dumps(value, protocol))
for value in [shared, shared, 'shared'], Point(3, 4):
    data = pickletools.optimize(pickle.dumps(value))
    print(data)
    pickletools.dis(data, indentlevel=2)
print([(opcode.name, argument, place) for opcode, argument, place in pickletools.genops(pickle.dumps([1, 'x']))])
for bad in b'', b'\xff', b'1.', b'h\0.', b'(.', b'N', b'K', b"S'abc\n.", b'NN.':
    try:
        pickletools.dis(bad)
    except ValueError as error:
        print(error)
