# Threads that wait deep in calls, in __init__, __call__ and in properties.
import threading

gate = threading.Event()
log = []


class Waiter:
    def __init__(self, name):
        gate.wait()
        self.name = name

    @property
    def late(self):
        again.wait()
        return self.name.upper()

    def __call__(self):
        return self.late


again = threading.Event()


def deep(n):
    return Waiter(f"depth{n}")() if n == 0 else deep(n - 1)


def work():
    log.append(deep(30))


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
log.append("gate")
gate.set()
again.set()
for thread in threads:
    thread.join()
print(log)
