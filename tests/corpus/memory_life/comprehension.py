# What a comprehension does not keep dies in it.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
print([Noisy(n).name for n in range(3)])
kept = [Noisy(n) for n in 'ab']
del kept[0]
print('end')
