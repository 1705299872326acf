# A bytearray changes in place: items, slices, methods, and each of its refusals.
def attempt(action, data=b"abcdef"):
    array = bytearray(data)
    names = {"a": array}
    try:
        exec(action, names)
        print(action, "->", names["a"], names.get("r", ""))
    except Exception as error:
        print(action, "->", type(error).__name__, error, array)


for action in """a[0] = 90
a[-1] = True
a[0] = 256
a[0] = -1
a[0] = 'x'
a[0] = b'x'
a[9] = 1
a[1:3] = b'XYZ'
a[1:3] = []
a[1:1] = [1, 2]
a[::2] = b'XYZ'
a[::2] = b'XY'
a[1:3] = 'xy'
a[1:3] = 5
a[1:3] = [300]
a[:] = a
a[2:4] = a
del a[0]
del a[::2]
del a[1:-1]
del a[9]
del a['x']
a.append(65)
a.append(256)
a.append('a')
a.append(b'a')
a.extend(b'gh')
a.extend([1, 2])
a.extend('gh')
a.extend(5)
a.extend([1, 'x'])
a.extend(a)
a.insert(0, 90)
a.insert(-1, 90)
a.insert(99, 90)
a.insert(0, 300)
r = a.pop()
r = a.pop(0)
r = a.pop(9)
a.remove(98)
a.remove(1)
a.remove(b'b')
a.reverse()
a.clear()
r = a.copy()
a += b'x'
a += [1, 2]
a += 'x'
a += 5
a *= 2
a *= 0
a *= 'x'
a = a * -1
a[1:3] *= 2
r = a == b'abcdef'
r = a.__alloc__() >= len(a)
r = memoryview(a); a.append(1)
r = memoryview(a); a[0] = 1; r = r[0]
r = memoryview(a); del a[:]
r = memoryview(a); a[0:1] = b"z"; r = r.tolist()
r = iter(a); next(r); a.clear(); r = list(r)
r = a.translate(None, b'abc')
r = bytes(a), str(a, 'ascii')
a.__init__(b'new')
a.__init__(3)
r = a.pop; r = bytearray().pop()
r = a.index(99), a.index(b'cd'), a.count(b'e')
r = a.upper() is a, a[:] is a, a.strip() is a""".splitlines():
    attempt(action)
