# A deque's blocks, its rotation and its limit.
from collections import deque
import sys

line = deque()
size = sys.getsizeof(line)
line.extend([[n] for n in range(4)])
line.rotate(1)
first = line[0]
line.appendleft(first)
limited = deque(line, maxlen=3)
limited.append(["new"])
size = sys.getsizeof(limited)
many = deque(range(130))
size = sys.getsizeof(many)
for _ in range(5):
    many.popleft()
copy = many.copy()
size = sys.getsizeof(copy)
line.remove(first)
it = iter(line)
head = next(it)
line.clear()
