# A daemon that waits for ever ends with the program.
import queue
import threading

tasks = queue.Queue()
done = []


def worker():
    while True:
        task = tasks.get()
        done.append(task.upper())
        tasks.task_done()


threading.Thread(target=worker, daemon=True, name="helper").start()
for word in "one two three".split():
    tasks.put(word)
tasks.join()
print(done, [thread.name for thread in threading.enumerate()])
