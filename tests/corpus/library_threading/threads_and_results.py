# Threads run their target; join waits for the end.
import threading

results = []
lock = threading.Lock()

def work(number):
    with lock:
        results.append((number, threading.current_thread().name))

threads = [threading.Thread(target=work, args=(n,), name=f"worker {n}") for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results), [thread.is_alive() for thread in threads])

class Summing(threading.Thread):
    def __init__(self, numbers):
        super().__init__(daemon=True)
        self.numbers = numbers

    def run(self):
        self.total = sum(self.numbers)

summing = Summing(range(10))
summing.start()
summing.join()
print(summing.total, summing.daemon, threading.active_count(), threading.main_thread().name)
