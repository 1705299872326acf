# Sequence patterns match lists, tuples and the like, not text or sets.
from collections import deque


def shape(value):
    match value:
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [1, *rest]:
            return f"starts with 1, rest {rest}"
        case (first, _, *_, last):
            return f"from {first} to {last}"
        case [[a, b], c]:
            return f"nested {a} {b} {c}"
        case x, y:
            return f"two {x} {y}"
    return "no match"


for value in ([], (), [5], [1, 2, 3], (1,), range(3, 7), [2, 3], [[2, 3], 4], "ab", b"ab", {1, 2}, deque([7, 8]), iter([1]), {0: 1}, bytearray(b"x")):
    print(type(value).__name__, shape(value))
