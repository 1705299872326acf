# Arrays of objects call the operators of their elements
from fractions import Fraction
import numpy as np

halves = np.array([Fraction(1, 2), Fraction(1, 3)], dtype=object)
print(halves + 1, halves * halves, halves.sum(), halves.max(), np.sort(halves))
words = np.array(["a", "b"], dtype=object)
print(words + "x", words * 2, words == "a", words.sum())
print(np.array([10**30, 1], dtype=object) // 7, np.array([1, 2], dtype=object).mean(), type(np.array([1, 2], dtype=object).mean()))
try:
    np.sqrt(np.array([4, 9], dtype=object))
except TypeError as error:
    print(error)
