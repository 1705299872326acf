# Three stages, each a thread, connected by queues.
import queue
import threading

END = object()


def stage(function, source, target):
    while (item := source.get()) is not END:
        target.put(function(item))
    target.put(END)


functions = [lambda x: x + 1, lambda x: x * 10, str]
queues = [queue.Queue() for _ in range(len(functions) + 1)]
threads = [threading.Thread(target=stage, args=(f, a, b)) for f, a, b in zip(functions, queues, queues[1:])]
for thread in threads:
    thread.start()
for number in range(5):
    queues[0].put(number)
queues[0].put(END)
results = list(iter(queues[-1].get, END))
for thread in threads:
    thread.join()
print(results)
