# The keys of a mapping that is no plain dict are listed after the view of them is gone: it shows in when a collection comes.
import gc
from collections import OrderedDict

source = OrderedDict(a=[], b=[], c=[])
for threshold in range(1, 9):
    counts = []
    gc.collect()
    gc.set_threshold(threshold, 1, 1)
    for _ in range(4):
        copy = {**source}
        counts.append(gc.get_count())
        other = dict(source)
        counts.append(gc.get_count())
    gc.set_threshold(700, 10, 10)
    print(threshold, counts)
