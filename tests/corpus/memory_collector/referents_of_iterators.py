# In which order objects show what they hold: that of the collector's visits, which is not that of letting go.
import gc
import itertools


class Held:
    pass


def function(*values):
    return values


def kinds(holder):
    return [type(part).__name__ for part in gc.get_referents(holder) if not isinstance(part, (type, str))]


lists = [[1], [2]]
held = Held()
for holder in (itertools.starmap(function, iter(lists)), itertools.filterfalse(function, iter(lists)),
               itertools.takewhile(function, iter(lists)), itertools.dropwhile(function, iter(lists)),
               filter(function, iter(lists)), map(function, iter(lists)), itertools.groupby(iter(lists), function),
               itertools.zip_longest(iter(lists), fillvalue=held), itertools.cycle(iter(lists)),
               itertools.islice(iter(lists), 1), itertools.pairwise(iter(lists)), iter(function, held),
               classmethod(function), staticmethod(function), property(function, held), super(Held, held)):
    print(type(holder).__name__, kinds(holder))
used = itertools.accumulate(iter(lists), function)
next(used)
print("accumulate", kinds(used))
