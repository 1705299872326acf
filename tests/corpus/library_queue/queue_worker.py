# A worker gets items that the main thread puts afterwards; join() waits for it.
import queue
import threading

todo = queue.Queue()
results = []


def worker():
    while True:
        item = todo.get()
        if item is None:
            break
        results.append(item * item)
        todo.task_done()
    print("worker ends")


thread = threading.Thread(target=worker)
thread.start()
print("started", thread.is_alive())
for number in range(5):
    todo.put(number)
todo.join()
print(results, todo.unfinished_tasks, todo.empty())
todo.put(None)
thread.join()
print("alive:", thread.is_alive(), threading.active_count())
