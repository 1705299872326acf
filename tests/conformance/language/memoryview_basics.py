# memoryview: indexing, casting, releasing.
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
m = memoryview(b'abcdef')
for f in (lambda: m.cast('B', [2, 3]).tolist(), lambda: m.cast('B', [2, 3]).shape, lambda: m.cast('B', [2, 3]).strides, lambda: m.cast('B', [7]), lambda: m.cast('B', [0]), lambda: m.cast('B', 1), lambda: m[1:3].obj, lambda: m.suboffsets, lambda: (m.nbytes, m.itemsize, m.format, m.ndim, m.readonly, m.c_contiguous, m.f_contiguous, m.contiguous), lambda: m.hex(), lambda: m == b'abcdef', lambda: m == 'abcdef', lambda: m < m, lambda: hash(m) == hash(b'abcdef'), lambda: m.cast('I'), lambda: m.cast('H').cast('I'), lambda: m.cast('H')[0], lambda: m.tobytes('X'), lambda: len(m.cast('H')), lambda: m[0:2] == b'ab', lambda: list(m), lambda: 97 in m, lambda: m[()], lambda: m[...], lambda: m[0, 0], lambda: m[1.5], lambda: m[::0], lambda: m[::-2].tobytes(), lambda: m[10], lambda: m.__setitem__(0, 1), lambda: memoryview(1)):
    t(f)
b = bytearray(8)
x = memoryview(b).cast('f')
x[0] = 1.5
t(lambda: x.tolist())
t(lambda: x.__setitem__(0, 'a'))
t(lambda: memoryview(b)[2:4].tobytes())
t(lambda: b.append(1))
x.release()
t(lambda: x[0])
t(lambda: x.tolist())
t(lambda: b.append(1))
v = memoryview(b)
w = v[1:]
v.release()
t(lambda: w[0])
w[0:2] = b'xy'
t(lambda: bytes(b))
t(lambda: w.__setitem__(slice(0, 2), b'abc'))
t(lambda: w.__delitem__(0))
with memoryview(b'x') as y:
    print(y.tolist())
t(lambda: y.obj)
import sys
print(sys.getsizeof(memoryview(b'')), type(iter(m)).__name__)
