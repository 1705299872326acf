# A finalizer may give its object a new life; it runs once.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
saved = []
class Phoenix(Noisy):
    def __del__(self):
        print('dying', self.name)
        saved.append(self)
p = Phoenix('p')
del p
print(len(saved), saved[0].name)
saved.clear()
print('end')
