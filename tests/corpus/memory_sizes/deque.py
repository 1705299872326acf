# A deque allocates blocks of 64 items.
from collections import deque
import sys
print(sys.getsizeof(deque()), sys.getsizeof(deque(range(10))))
items = deque()
before = None
for count in range(300):
    size = sys.getsizeof(items)
    if size != before:
        print(count, size)
        before = size
    items.append(count)
while items:
    items.popleft()
print(sys.getsizeof(items))
