# What is tracked.
import gc
class P:
    def __init__(self, name):
        self.name = name
class S:
    __slots__ = ()
for x in ([], (), (1,), {}, {1: []}, set(), frozenset(), 1, 'a', b'', None, 1.5, object(), P(1), S(), P, len, lambda: 0, Exception(), range(3), slice(1), iter([]), (y for y in ()), type, 1j, bytearray(), memoryview(b'')):
    print(type(x).__name__, gc.is_tracked(x))
