# deque: both ends, rotation, a maximal length.
from collections import deque

line = deque([1, 2, 3], maxlen=4)
line.append(4)
line.append(5)
line.appendleft(0)
print(line, line.maxlen, line[0], line[-1], len(line), 3 in line, line.index(3), line.count(2))
line.rotate(1)
print(line, line.pop(), line.popleft(), line)
line.extend("ab")
line.extendleft("xy")
print(line, list(reversed(line)), line.copy() == line, deque("ab") + deque("c"), deque("ab") * 2, deque([1]) < deque([2]))
line.insert(1, "i") if line.maxlen is None else None
line.remove("x")
line.reverse()
print(line, deque(), deque([deque([1])]))
for attempt in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque([1]).remove(2), lambda: deque([1]).index(9),
                lambda: deque(maxlen=-1), lambda: deque([1], maxlen=1).insert(0, 2), lambda: deque(5)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
