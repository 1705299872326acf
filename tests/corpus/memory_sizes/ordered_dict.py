# An OrderedDict's size counts its links too.
from collections import OrderedDict
import sys
ordered = OrderedDict()
sizes = []
for number in range(12):
    sizes.append(sys.getsizeof(ordered))
    ordered[number] = number
print(sizes)
ordered.clear()
print(sys.getsizeof(ordered))
