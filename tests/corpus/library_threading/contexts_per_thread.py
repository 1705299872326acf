# Each thread has a context and an exception being handled of its own.
import contextvars
import sys
import threading

name = contextvars.ContextVar("name", default="nobody")
name.set("main")
gate = threading.Event()
log = []


def work():
    log.append((name.get(), sys.exc_info()[0]))
    name.set("worker")
    try:
        1 / 0
    except ZeroDivisionError:
        gate.wait()
        log.append((name.get(), sys.exc_info()[0].__name__))
    log.append(sys.exc_info()[0])


try:
    raise KeyError
except KeyError:
    thread = threading.Thread(target=work)
    thread.start()
    log.append((name.get(), sys.exc_info()[0].__name__))
    gate.set()
    thread.join()
    log.append((name.get(), sys.exc_info()[0].__name__))
print(log)
