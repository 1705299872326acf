# Deleting the last name ends an object's life at once.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
a = Noisy('a')
b = a
del a
print('one name left')
del b
print('end')
