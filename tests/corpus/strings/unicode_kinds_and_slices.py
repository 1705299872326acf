# Slicing and joining give the narrowest storage; sizes show it.
import sys
wide = "abc\u20ac\U0001f600"
for part in (wide, wide[:3], wide[:4], wide[3:4], wide[::-1], wide[::2], wide[1:2], wide[9:], wide.replace("\U0001f600", "d")):
    print(ascii(part), sys.getsizeof(part), part.isascii())
print(sys.getsizeof(""), sys.getsizeof("a"), sys.getsizeof("é"), sys.getsizeof("€"), sys.getsizeof("ab" * 50), sys.getsizeof("é" * 50), sys.getsizeof("€" * 50))
for index in (0, -1, 4, -5, 5, -6, "1", 1.0, None, True, slice(None, None, -2), slice(10, 0, -1), slice(1, 2, 0), slice("a"), 10 ** 30, slice(10 ** 30)):
    try:
        print(index, ascii(wide[index]))
    except Exception as error:
        print(index, type(error).__name__, error)
print(wide == "abc€😀", wide < "abd", "a" < "B", "é" > "z", "" < "a", "\U0001f600" > "\uffff", max(wide), min(wide), sorted("hello"))
print("a" < "b" < "c", "abc".__lt__(1), "abc" == b"abc", "abc" != 1)
try:
    "a" < 1
except TypeError as error:
    print(error)
try:
    wide[0] = "x"
except TypeError as error:
    print(error)
try:
    del wide[0]
except TypeError as error:
    print(error)
