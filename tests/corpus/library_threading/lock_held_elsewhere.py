# A lock that another thread holds is waited for; with a time limit, not for ever.
import threading
import time

lock = threading.Lock()
log = []


def holder():
    with lock:
        log.append("holder has it")
        time.sleep(0.1)
        log.append("holder lets go")


thread = threading.Thread(target=holder)
thread.start()
print(lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.01))
log.append("main waits")
with lock:
    log.append("main has it")
thread.join()
print(log, lock.locked())

recursive = threading.RLock()


def try_it():
    log.append(recursive.acquire(blocking=False))


with recursive:
    with recursive:
        thread = threading.Thread(target=try_it)
        thread.start()
        thread.join()
print(log[-1])
