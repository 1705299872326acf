# A full deque drops the item at the other end.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
from collections import deque
items = deque([Noisy(1), Noisy(2)], maxlen=2)
items.append(Noisy(3))
print('appended')
items.appendleft(Noisy(4))
print('end')
items.clear()
