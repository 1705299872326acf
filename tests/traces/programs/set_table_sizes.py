# Tables of sets after updates, intersections and removals.
import sys

base = set(range(5))
size = sys.getsizeof(base)
grown = base | {10, 11, 12}
sizes = [sys.getsizeof(grown)]
grown -= {10, 11}
grown.update(range(20, 40))
sizes.append(sys.getsizeof(grown))
common = grown & base
sizes.append(sys.getsizeof(common))
odd = grown ^ base
sizes.append(sys.getsizeof(odd))
frozen = frozenset(odd)
sizes.append(sys.getsizeof(frozen))
same = frozen | frozen
copy = odd.copy()
while len(odd) > 2:
    odd.pop()
odd.add(99)
sizes.append(sys.getsizeof(odd))
sizes.append(sys.getsizeof(set(odd)))
