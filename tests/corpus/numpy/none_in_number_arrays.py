# None becomes nan where floats or complex numbers are stored, False in a bool array, and an error among integers.
import numpy as np

floats, halves, numbers, truths = np.zeros(3), np.ones(2, "f2"), np.zeros(2, complex), np.ones(2, bool)
floats[0] = halves[0] = numbers[1] = truths[0] = None
print(floats, halves, numbers, truths)
floats[1:] = None
print(floats, np.array([1, None], float), np.array([None, 2]), np.array([[1.5, None]], dtype=np.float32))
print(np.full(2, None), np.full(2, None, float), np.array([None], dtype=object).astype(float))
whole = np.arange(3)
whole[0] = "5"
whole[1] = b"7"
print(whole)
for wrong in (lambda: whole.__setitem__(0, None), lambda: whole.fill(None), lambda: np.array([None], dtype="u1"),
              lambda: np.full(2, None, int), lambda: whole.__setitem__(0, {}), lambda: floats.__setitem__(0, {}),
              lambda: numbers.__setitem__(0, {}), lambda: np.array([object], int), lambda: whole.__setitem__(0, "x"),
              lambda: whole.__setitem__(whole > 0, None), lambda: whole.__setitem__(0, [1]), lambda: whole.__setitem__(0, 2j)):
    try:
        wrong()
        print(whole)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
