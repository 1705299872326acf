# Copies have no spare room, whatever the original has.
import sys, copy
items = []
for n in range(17):
    items.append(n)
print(sys.getsizeof(items), sys.getsizeof(items.copy()), sys.getsizeof(items[:]), sys.getsizeof(list(items)), sys.getsizeof(copy.copy(items)), sys.getsizeof(items + []), sys.getsizeof(items * 1), sys.getsizeof([*items]), sys.getsizeof(sorted(items)))
