# += on a list keeps it; + makes another.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
items = [Noisy(1)]
items += [Noisy(2)]
print('added')
items = items + [Noisy(3)]
print('joined')
items = items[1:]
print('sliced')
items = None
print('end')
