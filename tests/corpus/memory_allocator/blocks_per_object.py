# How many blocks an object takes.
import sys
class P: pass
class Q:
    def __init__(self): self.a = 1
class S:
    __slots__ = ('a',)
def blocks(make):
    keep = [None] * 200
    before = sys.getallocatedblocks()
    for n in range(200):
        keep[n] = make(n)
    return round((sys.getallocatedblocks() - before) / 200)
for make in (lambda n: object(), lambda n: [], lambda n: [n], lambda n: (n,), lambda n: {}, lambda n: {n: n}, lambda n: set(), lambda n: set(range(6)), lambda n: P(), lambda n: Q(), lambda n: S(), lambda n: 1.5 * n, lambda n: 1000 + n, lambda n: 'k%d' % n, lambda n: b'%d' % n, lambda n: bytearray(5), lambda n: (lambda: n), lambda n: iter([]), lambda n: slice(n), lambda n: range(n), lambda n: Exception(), lambda n: type('T', (), {}) if n < 0 else None, lambda n: b'x' * 600):
    print(blocks(make))
