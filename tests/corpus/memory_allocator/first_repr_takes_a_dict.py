# The first text made of a container makes the thread's dict, with the list of what is being shown, and keeps both.
import gc


class Shown:
    def __repr__(self):
        holders = [type(holder).__name__ for holder in gc.get_referrers(self)]
        return "held by " + " ".join(sorted(holders))


def allocated():
    gc.collect()
    before = gc.get_count()[0]
    repr([])
    repr([1])
    repr({1: (2,)})
    return gc.get_count()[0] - before


first = {}
place = id(first)
del first
repr([1])
second = {}
print(id(second) == place)
del second
repr([1])
third = {}
print(id(third) == place)
print(allocated(), allocated())
print([Shown()], (Shown(),), {1: Shown()})
print(gc.collect())
