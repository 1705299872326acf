# Locals of a frame left by an exception die when the exception goes.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
def f():
    x = Noisy('local')
    1 / 0
try:
    f()
except ZeroDivisionError:
    print('handler')
print('end')
