# Popping the last item keeps a list's room when that was one item, and gives it back when it was more.
import sys


def emptied(items):
    while items:
        items.pop()
    return sys.getsizeof(items)


print("one item, displayed", emptied([5]))
print("two items, displayed", emptied([5, 6]))
print("from a tuple", emptied(list((5,))))
print("appended", emptied([x for x in (1, 2, 3)]))

one = [5]
one.pop(0)
print("popped at the front", sys.getsizeof(one))
one.append(6)
print("filled again", sys.getsizeof(one))
one.clear()
print("cleared", sys.getsizeof(one))

other = [5]
del other[0]
print("deleted by index", sys.getsizeof(other))
third = [5]
third.remove(5)
print("removed by value", sys.getsizeof(third))
