# argmin and argmax among infinities and NaN; maximum of two zeros.
import numpy as np

far = np.array([np.inf, 7.0, -1.5, np.inf, -2.0, 3.0, 8.0, 1.0, 2.0, 4.0, 5.0, 6.0], dtype="float32")
print(far.argmin(), far.argmax(), (-far).argmin(), (-far).argmax())
print(np.array([1.0] * 20 + [-np.inf] * 9).argmax(), np.array([1.0] * 20 + [np.nan] * 9).argmin())
print(np.nanmax(np.array([1, 2, 3], dtype=object)), np.any(np.array([], dtype=object)), np.all(np.array([], dtype=object)))
print(np.subtract.reduce(np.array(5)), np.add.reduceat(np.array([-0.0]), [0]))
print(np.array([complex(1, np.nan), complex(np.inf, 0)]) * np.array([1.0, 2.0]))
