# Two threads wait for events that the other one sets.
import threading

ping, pong = threading.Event(), threading.Event()
log = []


def player():
    for turn in range(3):
        ping.wait()
        ping.clear()
        log.append(f"pong {turn}")
        pong.set()


thread = threading.Thread(target=player)
thread.start()
for turn in range(3):
    log.append(f"ping {turn}")
    ping.set()
    pong.wait()
    pong.clear()
thread.join()
print(log)
print(ping.is_set(), pong.is_set())
print(threading.Event().wait(0.01))
