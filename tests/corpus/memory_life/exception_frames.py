# A kept exception keeps the locals of the frames it passed.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
def f():
    x = Noisy('local')
    raise ValueError
try:
    f()
except ValueError as error:
    kept = error
print('kept')
kept.__traceback__ = None
print('end')
