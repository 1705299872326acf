# Deleting the list's name does not end a loop over it.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
items = [Noisy(n) for n in range(3)]
for item in items:
    if item.name == 0:
        del items
    print('body', item.name)
print('after')
del item
