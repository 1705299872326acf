# A barrier lets all parties go on when the last one has come; its action runs once a round.
import threading

rounds = []
barrier = threading.Barrier(3, action=lambda: rounds.append("all here"))
numbers = []
lock = threading.Lock()


def party():
    for _ in range(2):
        number = barrier.wait()
        with lock:
            numbers.append(number)


threads = [threading.Thread(target=party) for _ in range(2)]
for thread in threads:
    thread.start()
party()
for thread in threads:
    thread.join()
print(rounds, sorted(numbers), barrier.n_waiting, barrier.broken, barrier.parties)
barrier.abort()
try:
    barrier.wait()
except threading.BrokenBarrierError as error:
    print("broken", repr(error), barrier.broken)
barrier.reset()
print(barrier.broken)
