# Queues by order of arrival, priority or the other way round.
import queue

first_in = queue.Queue()
for item in "abc":
    first_in.put(item)
print([first_in.get() for _ in range(3)], first_in.empty())
stack = queue.LifoQueue()
ranked = queue.PriorityQueue()
for item in (3, 1, 2):
    stack.put(item)
    ranked.put((item, f"item {item}"))
print([stack.get() for _ in range(3)], [ranked.get() for _ in range(3)])
small = queue.Queue(maxsize=1)
small.put(1)
for wrong in (lambda: small.put_nowait(2), lambda: first_in.get_nowait(), lambda: small.put(2, timeout=0.01), lambda: first_in.get(timeout=0.01)):
    try:
        wrong()
    except (queue.Full, queue.Empty) as error:
        print(type(error).__name__)
small.task_done()
try:
    small.task_done()
except ValueError as error:
    print(error)
simple = queue.SimpleQueue()
simple.put(5)
print(simple.get(), simple.empty(), simple.qsize())
