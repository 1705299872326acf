# Slots are cleared in the order of their members.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
class Box:
    __slots__ = ('b', 'a', 'c')
box = Box()
box.c, box.b, box.a = Noisy('c'), Noisy('b'), Noisy('a')
del box
print('end')
