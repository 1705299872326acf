# Threads and locks refuse what makes no sense.
import threading

thread = threading.Thread(target=int)
cases = [lambda: thread.join(), lambda: threading.Lock().release(), lambda: threading.RLock().release(),
         lambda: threading.current_thread().join(), lambda: threading.Condition().wait(), lambda: threading.Condition().notify(),
         lambda: threading.BoundedSemaphore(1).release(), lambda: threading.Semaphore(-1), lambda: threading.Barrier(0)]
for case in cases:
    try:
        case()
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error)
thread.start()
thread.join()
try:
    thread.start()
except RuntimeError as error:
    print(error)
lock = threading.Lock()
print(lock.acquire(), lock.acquire(blocking=False), lock.acquire(timeout=0.01), lock.locked())
again = threading.RLock()
print(again.acquire(), again.acquire(), again.release(), again.release())
