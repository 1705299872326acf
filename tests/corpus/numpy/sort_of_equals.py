# From seventeen elements on argsort() leaves equal elements in an order of its own; kind="stable" keeps theirs.
import numpy as np

for count in (16, 17, 24):
    values = np.arange(count) % 3
    print(np.argsort(values), np.argsort(values, kind="stable"))
words = np.array(list("banana" * 3))
print(np.argsort(words), "".join(np.sort(words)))
print(np.argsort(np.array([1 + 1j, 1 - 1j, complex(np.nan, 0), 0j, complex(0, np.nan)])))
print(np.searchsorted([1, 2, 2, 5], [0, 2, 3, 9]), np.searchsorted([1, 2, 2, 5], [2, 5], side="right"))
for kind in ("bubble", 3):
    try:
        np.sort(words, kind=kind)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
