# A thread may wait inside of a generator, a with block and a try statement.
import contextlib
import queue
import threading

numbers = queue.Queue()
log = []


def stream():
    try:
        while True:
            item = numbers.get()
            if item is None:
                return "end"
            yield item
    finally:
        log.append("stream closed")


@contextlib.contextmanager
def section(name):
    log.append("enter " + name)
    yield name
    log.append("leave " + name)


def outer():
    result = yield from stream()
    log.append(result)


def consume():
    with section("consumer"):
        for value in outer():
            log.append(value)


thread = threading.Thread(target=consume)
thread.start()
for value in (1, 2, None):
    numbers.put(value)
thread.join()
print(log)
