# A buffer of bounded size: producers and consumers wait on one condition.
import threading

condition = threading.Condition()
buffer = []
taken = []
LIMIT = 2


def producer():
    for number in range(6):
        with condition:
            condition.wait_for(lambda: len(buffer) < LIMIT)
            buffer.append(number)
            condition.notify_all()


def consumer():
    for _ in range(6):
        with condition:
            while not buffer:
                condition.wait()
            taken.append(buffer.pop(0))
            condition.notify_all()


threads = [threading.Thread(target=consumer), threading.Thread(target=producer)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(taken, buffer)
