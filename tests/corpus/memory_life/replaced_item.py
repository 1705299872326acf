# Storing over an item frees the old one after the store.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
items = [Noisy(1)]
class Watch(Noisy):
    def __del__(self):
        print('dead', self.name, type(items[0]).__name__)
items[0] = Watch('w')
items[0] = 5
d = {1: Watch('d')}
d[1] = 6
print('end')
