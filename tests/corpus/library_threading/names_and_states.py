# Names, states and numbers of threads through their lives.
import re
import threading

gate = threading.Event()


def show(thread):
    return re.sub(r"\d{4,}", "N", repr(thread))


def wait_at_gate():
    gate.wait()


first = threading.Thread(target=wait_at_gate)
second = threading.Thread(target=wait_at_gate, name="second", daemon=True)
print(show(first), show(second), first.ident, first.is_alive())
first.start()
second.start()
print(show(first), show(second), first.ident == second.ident, first.is_alive())
print(threading.active_count(), [thread.name for thread in threading.enumerate()])
gate.set()
first.join()
second.join()
print(show(first), show(second), first.is_alive())
print(show(threading.current_thread()), threading.current_thread() is threading.main_thread())
for wrong in (first.start, threading.current_thread().join, threading.Thread().join):
    try:
        wrong()
    except RuntimeError as error:
        print(error)
