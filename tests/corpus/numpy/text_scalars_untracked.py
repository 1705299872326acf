# Scalars of text and bytes: no head of the collector, their sizes, what they refer to.
import gc
import sys

import numpy as np

for scalar in (np.str_("abc"), np.str_(""), np.str_("é€"), np.bytes_(b"abc"), np.array(["a", "bc"])[1],
               np.array([b"xyz"])[0]):
    print(type(scalar).__name__, gc.is_tracked(scalar), type(scalar).__basicsize__, type(scalar).__itemsize__,
          sys.getsizeof(scalar), scalar.__sizeof__(), gc.get_referents(scalar))
before = gc.get_count()[0]
kept = [np.str_("text") for _ in range(100)]
print(gc.get_count()[0] - before)
print(sys.getrefcount(kept[0]) - 1, kept[0] == "text", hash(kept[0]) == hash("text"))
