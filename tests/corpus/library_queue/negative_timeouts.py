# A negative time limit is an error even when nothing has to wait; a call that does not wait ignores it.
import queue

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    line = kind(2)
    line.put(1)
    for call in (lambda: line.put(2, timeout=-1), lambda: line.get(timeout=-0.5), lambda: line.put(3, False, -1),
                 lambda: line.get(False, -1), lambda: kind().put(4, timeout=-1)):
        try:
            print(kind.__name__, call())
        except (ValueError, queue.Full, queue.Empty) as error:
            print(kind.__name__, type(error).__name__, error)
simple = queue.SimpleQueue()
simple.put("item", timeout=-1)
try:
    simple.get(timeout=-1)
except ValueError as error:
    print(error, simple.get(False, -1))
