# Queues with an order, a limit, and time limits.
import queue
import threading

out = []
limited = queue.Queue(maxsize=2)


def slow_reader():
    while (item := limited.get()) is not None:
        out.append(item)


thread = threading.Thread(target=slow_reader)
thread.start()
for number in range(6):
    limited.put(number)
limited.put(None)
thread.join()
print(out, limited.qsize(), limited.full())
for call in (lambda: limited.get(timeout=0.01), limited.get_nowait, lambda: limited.get(timeout=-1)):
    try:
        call()
    except (queue.Empty, ValueError) as error:
        print(repr(error))
limited.put(1)
limited.put(2)
try:
    limited.put(3, timeout=0.01)
except queue.Full as error:
    print(repr(error), limited.full())
heap, stack, simple = queue.PriorityQueue(), queue.LifoQueue(), queue.SimpleQueue()
got = []


def drain(source):
    for item in iter(source.get, None):
        got.append(item)


for source, items in ((stack, "abc"), (simple, "xyz")):
    thread = threading.Thread(target=drain, args=(source,))
    for item in items:
        source.put(item)
    thread.start()
    source.put(None)
    thread.join()
for item in ((3, "c"), (1, "a"), (2, "b")):
    heap.put(item)
print(got, [heap.get() for _ in range(3)])
