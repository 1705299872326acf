# The lock in Python that CPython keeps beside the one in C.
import threading

lock = threading._PyRLock()
print(lock.acquire(), lock.acquire(), lock._count, lock._is_owned())
print(repr(lock).partition(' at ')[0])
lock.release()
seen = []


def other():
    seen.append(lock.acquire(blocking=False))
    seen.append(lock._is_owned())
    try:
        lock.release()
    except RuntimeError as error:
        seen.append(str(error))


thread = threading.Thread(target=other)
thread.start()
thread.join()
lock.release()
print(seen, repr(lock).partition(' at ')[0])
with lock, lock:
    print(lock._count)
condition = threading.Condition(threading._PyRLock())
ready = []


def wait():
    with condition:
        while not ready:
            condition.wait()
        print('woken', ready)


thread = threading.Thread(target=wait)
thread.start()
with condition:
    ready.append(1)
    condition.notify()
thread.join()
try:
    lock._release_save()
except RuntimeError as error:
    print(error)
