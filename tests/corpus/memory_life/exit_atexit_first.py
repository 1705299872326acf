# atexit functions run before anything is torn down.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
import atexit
x = Noisy('x')
atexit.register(lambda: print('atexit', x.name))
print('last line')
