# A returned object outlives its frame.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
def f():
    x, y = Noisy('x'), Noisy('y')
    return y
kept = f()
print('back')
