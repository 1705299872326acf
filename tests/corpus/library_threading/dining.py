# Philosophers take their forks in one order, so that nobody starves.
import threading
import time

forks = [threading.Lock() for _ in range(4)]
meals = [0] * 4


def philosopher(place):
    first, second = sorted((place, (place + 1) % 4))
    for _ in range(3):
        with forks[first], forks[second]:
            time.sleep(0.002)
            meals[place] += 1


threads = [threading.Thread(target=philosopher, args=(place,)) for place in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(meals, any(fork.locked() for fork in forks))
