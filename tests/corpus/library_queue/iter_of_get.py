# A thread waits in the call that iter(call, sentinel) makes.
import queue
import threading

words = queue.Queue()
seen = []


def reader():
    for word in iter(words.get, "stop"):
        seen.append(word)
    seen.append("end")


thread = threading.Thread(target=reader)
thread.start()
for word in ("a", "b", "stop"):
    words.put(word)
thread.join()
print(seen)
