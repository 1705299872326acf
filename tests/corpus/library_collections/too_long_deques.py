# A deque cannot be repeated more often than there is memory; one with maxlen can.
from collections import deque

for items, length in ([1, 2], None), ([1, 2, 3], None), ([1], 5), ([1, 2, 3], 7), ([], None), ([1, 2], 0):
    queue = deque(items, length)
    try:
        print(queue * (2 ** 62))
        queue *= 2 ** 61
        print(queue)
    except (MemoryError, OverflowError) as error:
        print(items, length, repr(error), len(queue))
