# atexit._clear() and _run_exitfuncs() let go of what was registered, oldest first.
import atexit


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dies:", self.name, atexit._ncallbacks())


for name in "first", "second", "third":
    atexit.register(lambda kept=Held(name): print("called"))
atexit._clear()
print("cleared", atexit._ncallbacks())
for name in "first", "second", "third":
    atexit.register(print, "called", Held(name).name, Held(name + " again").name)
atexit.register(lambda kept=Held("held by a default"): None)
atexit.register(lambda kept=Held("held too"): None)
atexit._run_exitfuncs()
print("ran", atexit._ncallbacks())
