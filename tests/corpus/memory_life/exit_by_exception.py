# After an uncaught exception the traceback's frames live until sys.last_traceback goes.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
def f():
    x = Noisy('local')
    raise SystemExit
y = Noisy('global')
f()
