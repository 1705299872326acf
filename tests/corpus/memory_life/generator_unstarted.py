# A generator that never ran just frees its arguments.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
def g(x):
    try:
        yield
    finally:
        print('never')
it = g(Noisy('argument'))
del it
print('end')
