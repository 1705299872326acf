# memoryview: slices share the buffer, casts and writes.
data = bytearray(range(8))
view = memoryview(data)
part = view[2:6]
part[0] = 99
changed = data[2]
words = view.cast("H")
number = words[1]
lists = part.tolist()
copied = bytes(part)
fixed = memoryview(b"fixed")
try:
    fixed[0] = 1
except TypeError as error:
    problem = str(error)
owner = part.obj
same = owner is data
words.release()
part.release()
view.release()
data.extend(b"more")
with memoryview(data) as inner:
    size = inner.nbytes
del data
