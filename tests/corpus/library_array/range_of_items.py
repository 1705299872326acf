# Values outside of the type's range are refused.
from array import array

for code, value in (("b", 128), ("b", -129), ("B", 256), ("B", -1), ("h", 40000), ("H", -1), ("i", 2**31), ("I", 2**32),
                    ("I", -1), ("l", 2**63), ("L", -1), ("q", 2**64), ("Q", -5), ("Q", 2**64), ("f", 2**2000), ("d", "x"), ("u", "ab")):
    try:
        print(array(code, [value]))
    except (OverflowError, TypeError) as error:
        print(code, type(error).__name__, error)
