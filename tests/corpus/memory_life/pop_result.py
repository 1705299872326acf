# pop hands the reference over.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
items = [Noisy(1), Noisy(2)]
items.pop()
print('popped')
kept = items.pop(0)
print(len(items))
del kept
print('end')
