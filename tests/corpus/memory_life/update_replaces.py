# update frees replaced values one by one.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
d = {n: Noisy(n) for n in range(3)}
d.update({0: 'a', 2: 'c'})
print('updated')
d |= {1: 'b'}
print('end')
