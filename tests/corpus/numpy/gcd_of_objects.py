# gcd and lcm work on Python's integers too; floats have no loop
import numpy as np

big = np.array([2**70, 12, 18], dtype=object)
print(np.gcd(big, 2**65), np.lcm(np.array([4, 6], dtype=object), 10))
print(np.gcd([12, 18, 0], 6), np.lcm([4, 6], [6, 8]), np.gcd.reduce([24, 36, 60]))
for call in (lambda: np.gcd([1.5], [3.0]), lambda: np.lcm([True], [False]), lambda: np.hypot(np.array([3], dtype=object), 4)):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
