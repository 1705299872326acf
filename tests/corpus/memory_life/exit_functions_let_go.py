# Functions registered with atexit are called newest first; only then is what they hold let go of, oldest first.
import atexit


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dies:", self.name)


def say(name, *held, key=None):
    print("called:", name)


atexit.register(lambda kept=Held("first default"): say("first"))
atexit.register(say, "second", Held("second argument"))
atexit.register(say, "third", key=Held("third keyword"))
atexit.register(say, "gone", Held("unregistered with the others of its function"))
atexit.register(lambda kept=Held("last default"): atexit.register(say, "registered late", Held("late argument")))
print(atexit._ncallbacks())
other = atexit.register(lambda: None, *[])
atexit.unregister(other)
print("end")
