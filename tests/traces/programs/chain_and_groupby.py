# itertools: what chain, groupby, islice, accumulate and product hold.
import itertools

rows = [["a", 1], ["a", 2], ["b", 3]]
groups = itertools.groupby(rows, key=lambda row: row[0])
key, group = next(groups)
first = next(group)
other_key, other = next(groups)
empty = list(group)
sums = itertools.accumulate([[1], [2], [3]])
one = next(sums)
two = next(sums)
linked = itertools.chain(rows, [one])
part = list(itertools.islice(linked, 2, None))
pairs = list(itertools.product(rows[:1], [one, two]))
twins = itertools.tee(iter(rows))
left = next(twins[0])
endless = itertools.cycle(rows)
again = [next(endless) for _ in range(4)]
del rows
