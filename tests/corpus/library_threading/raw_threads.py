# Module _thread: locks as signals between raw threads.
import _thread
import threading

done = _thread.allocate_lock()
done.acquire()
log = []


def raw(a, b=0):
    log.append((a, b, threading.current_thread().name, threading.current_thread().daemon))
    done.release()


ident = _thread.start_new_thread(raw, (1,), {"b": 2})
done.acquire()
print(log, isinstance(ident, int), ident != _thread.get_ident())


def leaves():
    done.release()
    _thread.exit()


_thread.start_new_thread(leaves, ())
print(done.acquire(timeout=1), done.locked(), type(done).__name__)
for wrong in ((1, ()), (raw, 1), (raw, (), 1), ()):
    try:
        _thread.start_new_thread(*wrong)
    except TypeError as error:
        print(error)
