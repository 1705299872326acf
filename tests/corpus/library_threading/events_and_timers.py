# Events, semaphores and timers.
import threading

event = threading.Event()
print(event.is_set(), event.wait(0.01))
timer = threading.Timer(0.01, event.set)
timer.start()
timer.join()
print(event.is_set(), event.wait())
event.clear()
semaphore = threading.Semaphore(2)
print(semaphore.acquire(), semaphore.acquire(), semaphore.acquire(blocking=False))
semaphore.release()
with semaphore:
    print("inside")
condition = threading.Condition()
with condition:
    print(condition.wait(0.01), condition.wait_for(lambda: True))
    condition.notify_all()
