# A dict frees keys and values in order.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
d = {n: Noisy(n) for n in range(4)}
del d
print('end')
