# Dropping a suspended generator closes it.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
def g():
    x = Noisy('local')
    try:
        yield 1
    finally:
        print('finally')
it = g()
next(it)
del it
print('end')
