# Each kind of semaphore has a release() of its own.
import threading

for kind in threading.Semaphore, threading.BoundedSemaphore:
    print(kind.release.__qualname__, "release" in vars(kind), kind.acquire.__qualname__)
gate = threading.BoundedSemaphore(2)
for count in 0, 1, -1:
    try:
        gate.release(count)
    except ValueError as error:
        print(count, error)
gate.acquire()
gate.acquire()
print(gate._value)
try:
    gate.release(3)
except ValueError as error:
    print(error, gate._value)
gate.release(2)
print(gate._value, gate.acquire(blocking=False))
