# choice with and without replacement, with probabilities
import numpy as np

np.random.seed(21)
print(np.random.choice(5, 3), np.random.choice([10, 20, 30], 4), np.random.choice(5))
print(np.random.choice(5, 5, replace=False), np.random.choice(["x", "y"], (2, 2)))
print(np.random.choice(3, 6, p=[0.1, 0.2, 0.7]))
for arguments in (dict(a=3, size=5, replace=False), dict(a=2, p=[0.5, 0.6]), dict(a=0)):
    try:
        np.random.choice(**arguments)
    except ValueError as error:
        print(error)
