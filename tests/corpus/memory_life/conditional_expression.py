# or and and free what they pass over.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
class Falsy(Noisy):
    def __bool__(self):
        return False
x = Falsy('f') or Noisy('t')
print('or')
y = Falsy('g') and Noisy('never')
print('and')
del x, y
