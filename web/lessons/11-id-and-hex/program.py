x = [1, 2]
y = x
print(id(x) == id(y), hex(id(x)).startswith("0x"))
print(id([1, 2]) == id([3, 4]))
print([1, 2] is [3, 4])
