# A bytearray's room: appended to, extended, inserted into, cut at both ends, multiplied, resized by slices.
import sys

def room(data):
    return sys.getsizeof(data) - 56

data, steps = bytearray(), []
for n in range(1500):
    data.append(n & 255)
    if not steps or steps[-1][1] != room(data):
        steps.append((len(data), room(data)))
print(steps)
steps = []
while data:
    data.pop()
    if steps == [] or steps[-1][1] != room(data):
        steps.append((len(data), room(data)))
print(steps)
for n in (0, 1, 7, 8, 9, 15, 16, 100, 1000):
    data = bytearray(n)
    row = [room(data)]
    data += b"x"
    row.append(room(data))
    data += b"y" * 10
    row.append(room(data))
    data.extend(range(20))
    row.append(room(data))
    data.extend(x for x in range(20))
    row.append(room(data))
    del data[:5]
    row.append(room(data))
    del data[:len(data) // 2 + 1]
    row.append(room(data))
    data[2:2] = b"12345"
    row.append(room(data))
    data *= 2
    row.append(room(data))
    data.insert(0, 1)
    row.append(room(data))
    data[:] = b""
    row.append(room(data))
    data.clear()
    row.append(room(data))
    print(n, row)
print(room(bytearray("text", "utf-8")), room(bytearray(range(10))), room(bytearray(x for x in range(10))))
print(room(bytearray(b"abc").replace(b"b", b"xyz")), room(bytearray(b"abc") + b"d"), room(bytearray.fromhex("00ff")))
