# choice draws with or without replacement, shuffle works in place.
import numpy as np

r = np.random.RandomState(3)
print(r.choice(5, 3), r.choice(5, 3, replace=False), r.choice(["a", "b"], 4), r.choice(3, 4, p=[0.1, 0.2, 0.7]))
items = [1, 2, 3, 4]
r.shuffle(items)
a = np.arange(5)
r.shuffle(a)
table = np.arange(6).reshape(3, 2)
r.shuffle(table)
print(items, a, table.tolist(), r.permutation([7, 8, 9]), r.binomial(10, 0.5, 3), r.poisson(2.0, 3))
try:
    r.choice(3, 5, replace=False)
except ValueError as error:
    print(error)
