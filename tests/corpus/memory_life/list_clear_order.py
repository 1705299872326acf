# clear, slice deletion and slice assignment free from the end.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
items = [Noisy(n) for n in range(6)]
del items[:2]
print('sliced')
items[:2] = []
print('assigned')
items.clear()
print('end')
