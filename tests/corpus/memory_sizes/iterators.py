# Iterators are small whatever they go over.
import sys
for value in [iter([]), iter(list(range(100))), iter(()), iter(''), iter('é'), iter({}), iter(set()), iter(range(3)), iter(range(10**20)), iter(b''), reversed([]), enumerate([]), zip(), map(str, []), filter(None, [])]:
    print(type(value).__name__, sys.getsizeof(value))
