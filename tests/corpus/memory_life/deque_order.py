# A deque frees from the left.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
from collections import deque
items = deque(Noisy(n) for n in range(4))
items.append(Noisy('last'))
del items
print('end')
