# marshal's bytes of plain values, in each version of the form
import marshal

VALUES = [0, -1, 300, 2**31 - 1, 2**31, -2**100, 1.5, float('inf'), 1j, None, True, ..., StopIteration, b'abc', '', 'text',
          'h\xe9', '\u20ac', (), (1, 2), [1, [2]], {'a': 1}, {1, 2, 3}, frozenset('abc'), bytearray(b'q')]
for value in VALUES:
    for version in 4, 2, 1, 0:
        data = marshal.dumps(value, version)
        again = marshal.loads(data)
        print(version, data, sorted(again) if isinstance(again, frozenset) else repr(again), type(again).__name__)
