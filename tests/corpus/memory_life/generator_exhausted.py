# A generator's locals die when it ends, not with its name.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
def g():
    x = Noisy('local')
    yield 1
it = g()
print(list(it))
print('still named')
del it
