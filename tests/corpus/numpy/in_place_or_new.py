# += writes into the buffer, + makes another one.
import numpy as np

a = np.arange(3)
alias = a
a += 10
print(alias, a is alias)
a = a + 1
print(alias, a is alias)
view = alias[1:]
view *= 2
print(alias)
