# "Immutable" is a promise of the language: through an address the contents of bytes, floats and large ints change.
import ctypes

data = bytes([120, 121, 122] * 2)
alias = data
ctypes.memmove(id(data) + 32, b"XY", 2)
print(data, alias is data, len(data))
ctypes.memset(id(data) + 34, ord("-"), 4)
print(alias)

price = float("1.5")
ctypes.c_double.from_address(id(price) + 16).value = 2.25
print(price)

count = int("123456789")
ctypes.c_uint32.from_address(id(count) + 24).value = 42
print(count, count + 1)

text = "".join(["plain", " ", "text"])
ctypes.memmove(id(text) + 48, b"P", 1)
print(text)
