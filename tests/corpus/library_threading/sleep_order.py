# Threads wake in the order of their times.
import threading
import time

log = []


def sleeper(name, seconds):
    time.sleep(seconds)
    log.append(name)


threads = [threading.Thread(target=sleeper, args=(f"{s} ms", s / 1000)) for s in (120, 40, 200, 80)]
for thread in threads:
    thread.start()
log.append("all started")
for thread in threads:
    thread.join()
print(log)
start = time.monotonic()
time.sleep(0.05)
print(time.monotonic() - start >= 0.05)
