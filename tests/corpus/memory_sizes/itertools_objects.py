# Iterators of itertools.
import sys, itertools as it
for value in [it.count(), it.cycle([]), it.repeat(1), it.chain([]), it.islice([], 1), it.product([1], [2]), it.permutations([1, 2]), it.combinations([1, 2], 1), it.groupby([]), it.accumulate([]), it.starmap(max, []), it.pairwise([]), it.compress([], []), it.takewhile(bool, []), it.zip_longest([], []), it.tee([])[0]]:
    print(type(value).__name__, sys.getsizeof(value))
