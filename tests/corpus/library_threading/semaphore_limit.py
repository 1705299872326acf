# No more threads than the semaphore allows are inside at a time.
import threading
import time

semaphore = threading.BoundedSemaphore(2)
inside = most = 0
guard = threading.Lock()


def work():
    global inside, most
    with semaphore:
        with guard:
            inside += 1
            most = max(most, inside)
        time.sleep(0.01)
        with guard:
            inside -= 1


threads = [threading.Thread(target=work) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("most", most, "inside", inside)
try:
    semaphore.release()
except ValueError as error:
    print(error)
print(semaphore.acquire(), semaphore.acquire(), semaphore.acquire(blocking=False), semaphore.acquire(timeout=0.01))
