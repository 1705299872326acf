# Polynomials as arrays of coefficients: fits, roots, values, derivatives, products, and a fit that warns.
import warnings
import numpy as np

np.set_printoptions(precision=6, suppress=True)
x = np.array([0.0, 1.0, 2.0, 3.0, 4.0])
y = np.array([1.0, 3.1, 4.9, 7.2, 8.8])
print(np.polyfit(x, y, 1), np.polyfit(x, y, 2), np.polyval(np.polyfit(x, y, 1), 5.0).round(6))
c, covariance = np.polyfit(x, y, 1, cov=True)
print(covariance, [part.shape if hasattr(part, "shape") else part for part in np.polyfit(x, y, 1, full=True)][:3])
print(np.polyfit(x, np.c_[y, 2 * y], 1), np.polyfit(x, y, 1, w=[1, 1, 1, 1, 5]))
print(np.roots([1, -6, 11, -6]), np.roots([1, 0, 1]), np.roots([2, 4, 0, 0]), np.roots([0, 0]), np.roots([1, 2, 3, 4]))
print(np.poly([1, 2, 3]), np.poly([[2.0, 0.0], [0.0, 5.0]]), np.polyder([1, 2, 3, 4]), np.polyint([3.0, 2.0, 1.0], k=7))
print(np.polyadd([1, 2], [1, 0, 0]), np.polysub([1, 2], [3]), np.polymul([1, 1], [1, -1]), np.polydiv([1.0, 5.0, 6.0], [1.0, 2.0]))
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    np.polyfit([1.0, 1.0], [1.0, 2.0], 1)
print([(w.category.__name__, str(w.message)) for w in seen])
for wrong in (lambda: np.polyfit(x, y, -1), lambda: np.polyfit(x, y[:2], 1), lambda: np.polyfit([], [], 1), lambda: np.roots([[1]])):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
