# At which lengths a list gives room back: pop, del of the end, del of slices, remove, clear and slice assignment.
import sys

def room(items):
    return (sys.getsizeof(items) - 56) // 8

for first in (10, 17, 64, 100, 1000):
    items, seen = list(range(first)), []
    for _ in range(first):
        before = room(items)
        items.pop()
        if room(items) != before:
            seen.append((len(items), room(items)))
    print(first, seen)
    items, seen = list(range(first)), []
    while items:
        before = room(items)
        del items[0]
        if room(items) != before:
            seen.append((len(items), room(items)))
    print(first, seen)
    items, seen = list(range(first)), []
    while items:
        before = room(items)
        del items[::2]
        seen.append((len(items), room(items)))
    print(first, seen)
items = list(range(100))
items[10:90] = [1]
print(len(items), room(items))
items[5:5] = range(40)
print(len(items), room(items))
items *= 3
print(len(items), room(items))
items *= 0
print(len(items), room(items))
items = list(range(30))
items.sort()
print(room(items))
items.reverse()
print(room(items), room(items[:]), room(items.copy()), room(sorted(items)), room(items + items), room(items * 2))
