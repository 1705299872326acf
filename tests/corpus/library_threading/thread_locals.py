# Each thread sees its own attributes of a local object.
import threading

mine = threading.local()
mine.value = "main"
seen = {}
ready = threading.Event()


class Counter(threading.local):
    def __init__(self, start):
        self.count = start


counter = Counter(10)
counter.count += 5


def work(name):
    seen[name] = [hasattr(mine, "value"), counter.count]
    mine.value = name
    counter.count += 1
    ready.wait()
    seen[name] += [mine.value, counter.count]


threads = [threading.Thread(target=work, args=(name,)) for name in ("a", "b")]
for thread in threads:
    thread.start()
print(mine.value, counter.count)
ready.set()
for thread in threads:
    thread.join()
print(seen, mine.value, counter.count, mine.__dict__)
