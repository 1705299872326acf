# Many threads add to one counter.
import threading

total = 0
lock = threading.Lock()


def add(times):
    global total
    for _ in range(times):
        with lock:
            total += 1


threads = [threading.Thread(target=add, args=(200,)) for _ in range(5)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(total)
