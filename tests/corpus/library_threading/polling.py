# Loops that ask again and again let the other threads run.
import queue
import threading
import time

log = []
done = threading.Event()


def work():
    time.sleep(0.03)
    log.append("worked")
    done.set()


thread = threading.Thread(target=work)
thread.start()
asked = 0
while thread.is_alive():
    asked += 1
print(asked > 0, log)
done.clear()
threading.Thread(target=work).start()
while not done.is_set():
    pass
print(log)
items = queue.Queue()
threading.Thread(target=lambda: (time.sleep(0.01), items.put("item"))).start()
while items.empty():
    pass
print(items.get())
lock = threading.Lock()
lock.acquire()
threading.Timer(0.02, lock.release).start()
end = time.monotonic() + 5
while not lock.acquire(blocking=False):
    assert time.monotonic() < end
print(lock.locked())
