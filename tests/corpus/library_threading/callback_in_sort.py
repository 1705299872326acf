# The main thread waits inside of a call that built-in code makes.
import threading

requests, answers = [], {}
asked, answered = threading.Semaphore(0), threading.Semaphore(0)


def server():
    while True:
        asked.acquire()
        word = requests.pop()
        if word is None:
            return
        answers[word] = len(word)
        answered.release()


def key(word):
    requests.append(word)
    asked.release()
    answered.acquire()
    return answers[word]


thread = threading.Thread(target=server)
thread.start()
print(sorted(["ccc", "a", "dddd", "bb"], key=key))
print(list(map(key, ["x", "yy"])), sum(key(word) for word in ("a", "bc")))
requests.append(None)
asked.release()
thread.join()
