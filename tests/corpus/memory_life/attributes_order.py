# An instance's attributes die in the order in which they came.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
class Box: pass
box = Box()
box.b, box.a = Noisy('b'), Noisy('a')
box.c = Noisy('c')
del box
print('end')
