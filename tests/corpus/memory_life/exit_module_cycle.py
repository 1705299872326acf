# A cycle that is still named dies after the names.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
a = Noisy('cycle')
a.me = a
b = Noisy('plain')
print('last line')
