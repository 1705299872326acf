# A step larger than any list takes one item away, whatever its size.
items = [1, 2, 3]
del items[-1::1 << 70]
print(items)
del items[::-(1 << 70)]
print(items)
items = list(range(9))
del items[1::3]
print(items)
del items[::-2]
print(items)
data = bytearray(b"abc")
del data[0::1 << 70]
print(data)
