# Threads that look at a variable again and again, without ever waiting.
import threading
import time

done = False


def worker():
    global done
    time.sleep(0.05)
    print("worker sets")
    done = True


t = threading.Thread(target=worker)
t.start()
while not done:
    pass
print("main has seen it")
t.join()

ready = []


def consumer():
    while len(ready) < 3:
        pass
    print("consumer has seen", ready)


c = threading.Thread(target=consumer)
c.start()
for i in range(3):
    ready.append(i)
    time.sleep(0.01)
c.join()

turn = "ping"
rounds = []


def player(me, other):
    global turn
    for i in range(4):
        while turn != me:
            pass
        rounds.append(f"{me} {i}")
        turn = other


players = [threading.Thread(target=player, args=names) for names in (("ping", "pong"), ("pong", "ping"))]
for p in players:
    p.start()
for p in players:
    p.join()
print(rounds)


def total(n, sums):
    s = 0
    for i in range(n):
        s += i
    sums.append(s)


sums = []
adders = [threading.Thread(target=total, args=(120_000, sums)) for _ in range(3)]
for a in adders:
    a.start()
for a in adders:
    a.join()
print(sums)
