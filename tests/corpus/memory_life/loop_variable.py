# A loop's name frees the item before when it takes the next.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
for item in (Noisy(n) for n in range(3)):
    print('body', item.name)
print('after')
del item
