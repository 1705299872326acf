# *args dies with the call.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
def f(*args):
    return len(args)
print(f(Noisy('a'), Noisy('b')))
print('end')
