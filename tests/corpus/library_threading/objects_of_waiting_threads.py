# What a waiting thread holds stays alive, and dies when the thread ends.
import gc
import sys
import threading
import weakref


class Thing:
    pass


gate = threading.Event()
refs = {}


def work():
    held = Thing()
    refs["held"] = weakref.ref(held)
    gate.wait()


thing = Thing()
thread = threading.Thread(target=work)
thread.start()
gc.collect()
print(refs["held"]() is not None, sys.getrefcount(thing))
gate.set()
thread.join()
print(refs["held"]())
lock = threading.Lock()
print(sys.getsizeof(lock), sys.getsizeof(threading.RLock()), gc.is_tracked(lock))
