# searchsorted of texts; a number among texts is looked for as its text.
import numpy as np

words = np.array(["a", "bc", "x"])
for values in ("b", ["x", "a", "zz"], 1, [1, 2.5], np.array([b"b", b"y"])):
    print(np.searchsorted(words, values), words.searchsorted(values, "right"))
print(np.searchsorted([1, 5, 10], ["3", "10", "7"]), np.searchsorted(np.array([b"a", b"c"]), [b"b", b"c"]))
