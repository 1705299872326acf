# shuffle changes in place, permutation makes a copy
import numpy as np

np.random.seed(8)
cards = np.arange(6)
print(np.random.shuffle(cards), cards)
print(np.random.permutation(5), np.random.permutation([10, 20, 30]))
rows = np.arange(8).reshape(4, 2)
np.random.shuffle(rows)
print(rows)
names = ["a", "b", "c", "d"]
np.random.shuffle(names)
print(names)
