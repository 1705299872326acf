# A negative zero: lost in sums from zero, kept where a sum starts from the elements; powers by reciprocals and squares.
import numpy as np
import warnings

for count in (1, 2, 9):
    zeros = np.full(count, -0.0)
    print(zeros.sum(), np.add.reduceat(zeros, [0]), np.add.accumulate(zeros)[-1], np.add.reduce(zeros, initial=-0.0))
print(np.add.reduceat(np.full((3, 2), -0.0), [0, 1]), np.full((3, 2), -0.0).sum(axis=0))
warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print("warning:", message)
for exponent in (-1, -1.0, np.int64(-1), np.array(-1), np.int64(-2)):
    print(np.arange(3.0) ** exponent)
