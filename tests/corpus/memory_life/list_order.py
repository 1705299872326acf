# A list frees its items from the end.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
items = [Noisy(n) for n in range(4)]
del items
print('end')
