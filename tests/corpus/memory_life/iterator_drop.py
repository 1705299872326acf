# An exhausted iterator lets its list go.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
it = iter([Noisy(1), Noisy(2)])
next(it)
print('one')
next(it)
print('two')
next(it, None)
print('exhausted')
