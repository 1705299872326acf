# How long the elements of an array of text are: as the longest value, as the dtype says, as a number can become.
import numpy as np

print(np.array([1, 22], dtype=str).dtype, np.array([1, 22]).astype(str).dtype, np.array([1.5]).astype("S").dtype)
print(repr(np.array(["a", 1.5])), repr(np.array([b"a", 1])), repr(np.array(["a", True])))
print(repr(np.array(["1", "22"]).astype(int)), repr(np.array([b"1.5"]).astype(float)))
print(repr(np.array([None, "abc", 12], dtype=object).astype(str)))
print(repr(np.array([b"ab", b"c"]).astype(str)), repr(np.array(["x", "yz"]).astype(bytes)))
print(np.promote_types("S3", "U2"), np.promote_types("S3", "S5"), np.promote_types("i4", "S2"))
try:
    np.array(["é"]).astype("S")
except UnicodeEncodeError as error:
    print(error)
try:
    np.array(["1.5"]).astype(int)
except ValueError as error:
    print(error)
